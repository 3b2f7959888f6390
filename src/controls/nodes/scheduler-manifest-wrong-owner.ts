import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const schedulerManifestWrongOwner: Control = defineOwnerControl({
  id: 'scheduler-manifest-wrong-owner',
  title: 'Manifest of the scheduler belongs to another user than root',
  severity: 'high',
  why: 'The kubelet runs what the manifest says as it stands, so its owner is root on the node.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['kubescape:C-0097', 'trivy:KCV-0053', 'kube-bench:cis-1.12:1.1.6'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/'],
  responsibility: 'provider',
  paths: nodePaths.schedulerManifests,
})
