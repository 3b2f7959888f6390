import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const adminKubeconfigWrongOwner: Control = defineOwnerControl({
  id: 'admin-kubeconfig-wrong-owner',
  title: 'Kubeconfig of an administrator belongs to another user than root',
  severity: 'high',
  why: 'The owner of the file is an administrator of the cluster, whatever the node lets them do.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['kubescape:C-0105', 'trivy:KCV-0061', 'kube-bench:cis-1.12:1.1.14'],
  references: ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'],
  responsibility: 'provider',
  paths: nodePaths.adminKubeconfigs,
})
