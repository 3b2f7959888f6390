import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const kubeletConfigurationWrongOwner: Control = defineOwnerControl({
  id: 'kubelet-configuration-wrong-owner',
  title: 'Configuration of the kubelet belongs to another user than root',
  severity: 'high',
  why: 'The owner of the file can open the kubelet to everybody, and so run commands in every pod of the node.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: [
    'kubescape:C-0171',
    'trivy:KCV-0078',
    'kube-bench:cis-1.12:4.1.10',
    'prowler:kubelet_config_yaml_ownership',
    'stig:V-242406',
    'stig:V-242453',
    'stig:V-242457',
  ],
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/kubelet-config-file/'],
  paths: [...nodePaths.kubeletConfigurations, ...nodePaths.managedKubeletConfigurations],
})
