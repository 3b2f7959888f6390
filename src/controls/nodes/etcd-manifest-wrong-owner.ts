import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const etcdManifestWrongOwner: Control = defineOwnerControl({
  id: 'etcd-manifest-wrong-owner',
  title: 'Manifest of etcd belongs to another user than root',
  severity: 'high',
  why: 'The kubelet runs what the manifest says as it stands, so its owner is root on the node.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['kubescape:C-0099', 'trivy:KCV-0055', 'kube-bench:cis-1.12:1.1.8', 'stig:V-242445'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/'],
  responsibility: 'provider',
  paths: nodePaths.etcdManifests,
})
