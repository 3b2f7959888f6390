import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const pkiCertificateTooOpen: Control = defineModeControl({
  id: 'pki-certificate-too-open',
  title: 'Certificate of the cluster is open to other users of the node',
  severity: 'medium',
  why: 'A certificate may be read by all, but whoever writes it says whom components trust.',
  remediation: 'Run `chmod 644` on the files that the finding names.',
  aliases: ['kubescape:C-0111', 'trivy:KCV-0068', 'kube-bench:cis-1.12:1.1.20', 'stig:V-242466'],
  references: ['https://kubernetes.io/docs/setup/best-practices/certificates/'],
  responsibility: 'provider',
  files: [{ paths: nodePaths.pkiCertificates, mode: 0o644 }],
})
