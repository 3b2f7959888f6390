import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const controllerManagerManifestTooOpen: Control = defineModeControl({
  id: 'controller-manager-manifest-too-open',
  title: 'Manifest of the controller manager is open to other users of the node',
  severity: 'medium',
  why: 'The kubelet runs what the manifest says as it stands: whoever writes it is root on the node, whoever reads it knows every flag.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: ['kubescape:C-0094', 'trivy:KCV-0050', 'kube-bench:cis-1.12:1.1.3'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/'],
  responsibility: 'provider',
  files: [{ paths: nodePaths.controllerManagerManifests, mode: 0o600 }],
})
