import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const cniConfigurationWrongOwner: Control = defineOwnerControl({
  id: 'cni-configuration-wrong-owner',
  title: 'Configuration of the pod network belongs to another user than root',
  severity: 'high',
  why: 'The files name programs that the runtime starts as root for every pod, so their owner is root on the node.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['kubescape:C-0101', 'trivy:KCV-0057', 'kube-bench:cis-1.12:1.1.10'],
  references: ['https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/'],
  responsibility: 'provider',
  paths: nodePaths.cniConfigurations,
})
