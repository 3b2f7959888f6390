import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const schedulerKubeconfigTooOpen: Control = defineModeControl({
  id: 'scheduler-kubeconfig-too-open',
  title: 'Kubeconfig of the scheduler is open to other users of the node',
  severity: 'high',
  why: 'Whoever reads the file is the scheduler, which puts pods on nodes of its choice.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: [
    'kubescape:C-0106',
    'trivy:KCV-0062',
    'kube-bench:cis-1.12:1.1.15',
    'mondoo:secure-scheduler_conf',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'],
  responsibility: 'provider',
  files: [{ paths: nodePaths.schedulerKubeconfigs, mode: 0o600 }],
})
