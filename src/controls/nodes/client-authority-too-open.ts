import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const clientAuthorityTooOpen: Control = defineModeControl({
  id: 'client-authority-too-open',
  title: 'Certificate of the client authority is open to other users of the node',
  severity: 'medium',
  why: 'Everybody may read the certificate, but whoever writes it says whose client certificates the kubelet believes.',
  remediation: 'Run `chmod 644` on the files that the finding names.',
  aliases: [
    'kubescape:C-0168',
    'trivy:KCV-0075',
    'kube-bench:cis-1.12:4.1.7',
    'mondoo:secure-kubelet-cert-authorities',
    'stig:V-242449',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'],
  files: [{ paths: nodePaths.clientAuthorities, mode: 0o644 }],
})
