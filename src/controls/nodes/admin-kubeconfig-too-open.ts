import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const adminKubeconfigTooOpen: Control = defineModeControl({
  id: 'admin-kubeconfig-too-open',
  title: 'Kubeconfig of an administrator is open to other users of the node',
  severity: 'high',
  why: 'Whoever reads the file is an administrator of the cluster, and no role binding can take that back before the certificate ends.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: [
    'kubescape:C-0104',
    'trivy:KCV-0060',
    'kube-bench:cis-1.12:1.1.13',
    'mondoo:secure-admin-conf',
    'stig:V-242460',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'],
  responsibility: 'provider',
  files: [{ paths: nodePaths.adminKubeconfigs, mode: 0o600 }],
})
