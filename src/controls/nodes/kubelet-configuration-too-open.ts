import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const kubeletConfigurationTooOpen: Control = defineModeControl({
  id: 'kubelet-configuration-too-open',
  title: 'Configuration of the kubelet is open to other users of the node',
  severity: 'low',
  why: 'Whoever writes the file opens the kubelet to everybody, whoever reads it knows what it lets through.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: [
    'kubescape:C-0170',
    'kubescape:C-0235',
    'trivy:KCV-0077',
    'kube-bench:cis-1.12:4.1.9',
    'mondoo:secure-kubelet-config',
    'prowler:kubelet_config_yaml_permissions',
    'stig:V-242407',
    'stig:V-242452',
    'stig:V-242456',
  ],
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/kubelet-config-file/'],
  files: [
    { paths: nodePaths.kubeletConfigurations, mode: 0o600 },
    { paths: nodePaths.managedKubeletConfigurations, mode: 0o644 },
  ],
})
