import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const apiServerManifestWrongOwner: Control = defineOwnerControl({
  id: 'api-server-manifest-wrong-owner',
  title: 'Manifest of the API server belongs to another user than root',
  severity: 'high',
  why: 'The kubelet runs what the manifest says as it stands, so its owner is root on the node.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: [
    'kubescape:C-0093',
    'trivy:KCV-0049',
    'kube-bench:cis-1.12:1.1.2',
    'stig:V-242405',
    'stig:V-242444',
  ],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/'],
  responsibility: 'provider',
  paths: nodePaths.apiServerManifests,
})
