import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const etcdDataWrongOwner: Control = defineOwnerControl({
  id: 'etcd-data-wrong-owner',
  title: 'Data folder of etcd belongs to a user other than root and etcd',
  severity: 'medium',
  why: 'The owner of the folder reads and changes every object of the cluster, past the API server.',
  remediation: 'Run `chown -R` on the folder with the user that etcd runs as: `root:root` or `etcd:etcd`.',
  aliases: [
    'kubescape:C-0103',
    'trivy:KCV-0059',
    'kube-bench:cis-1.12:1.1.12',
    'mondoo:secure-etcd-data-dir',
    'stig:V-242445',
  ],
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/'],
  responsibility: 'provider',
  paths: nodePaths.etcdDataFolders,
  orUser: 'etcd',
})
