import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const pkiKeyTooOpen: Control = defineModeControl({
  id: 'pki-key-too-open',
  title: 'Private key of the cluster is open to other users of the node',
  severity: 'high',
  why: 'A key of the cluster signs certificates or tokens: whoever reads it can be any user.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: ['kubescape:C-0112', 'trivy:KCV-0067', 'kube-bench:cis-1.12:1.1.21', 'stig:V-242467'],
  references: ['https://kubernetes.io/docs/setup/best-practices/certificates/'],
  responsibility: 'provider',
  files: [{ paths: nodePaths.pkiKeys, mode: 0o600 }],
})
