import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const controllerManagerManifestWrongOwner: Control = defineOwnerControl({
  id: 'controller-manager-manifest-wrong-owner',
  title: 'Manifest of the controller manager belongs to another user than root',
  severity: 'high',
  why: 'The kubelet runs what the manifest says as it stands, so its owner is root on the node.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['kubescape:C-0095', 'trivy:KCV-0051', 'kube-bench:cis-1.12:1.1.4'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/'],
  responsibility: 'provider',
  paths: nodePaths.controllerManagerManifests,
})
