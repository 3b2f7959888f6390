import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const schedulerKubeconfigWrongOwner: Control = defineOwnerControl({
  id: 'scheduler-kubeconfig-wrong-owner',
  title: 'Kubeconfig of the scheduler belongs to another user than root',
  severity: 'high',
  why: 'The owner of the file is the scheduler, which puts pods on nodes of its choice.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['kubescape:C-0107', 'trivy:KCV-0063', 'kube-bench:cis-1.12:1.1.16', 'stig:V-242446'],
  references: ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'],
  responsibility: 'provider',
  paths: nodePaths.schedulerKubeconfigs,
})
