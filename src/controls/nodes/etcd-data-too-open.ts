import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const etcdDataTooOpen: Control = defineModeControl({
  id: 'etcd-data-too-open',
  title: 'Data folder of etcd is open to other users of the node',
  severity: 'high',
  why: 'The folder holds every object of the cluster, its Secrets among them.',
  remediation: 'Run `chmod 700` on the folders that the finding names.',
  aliases: [
    'kubescape:C-0102',
    'trivy:KCV-0058',
    'kube-bench:cis-1.12:1.1.11',
    'mondoo:secure-etcd-data-dir',
  ],
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/'],
  responsibility: 'provider',
  files: [{ paths: nodePaths.etcdDataFolders, mode: 0o700 }],
})
