import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const schedulerManifestTooOpen: Control = defineModeControl({
  id: 'scheduler-manifest-too-open',
  title: 'Manifest of the scheduler is open to other users of the node',
  severity: 'medium',
  why: 'The kubelet runs what the manifest says as it stands: whoever writes it is root on the node, whoever reads it knows every flag.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: ['kubescape:C-0096', 'trivy:KCV-0052', 'kube-bench:cis-1.12:1.1.5'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/'],
  responsibility: 'provider',
  files: [{ paths: nodePaths.schedulerManifests, mode: 0o600 }],
})
