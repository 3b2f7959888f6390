import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const apiServerSelfSignedCertificate: Control = defineFlagControl({
  id: 'api-server-self-signed-certificate',
  title: 'API server signs its certificate itself',
  severity: 'medium',
  why: 'Clients cannot verify whom they send their credentials to, so people get used to `--insecure-skip-tls-verify`.',
  remediation:
    'Set `--tls-cert-file` and `--tls-private-key-file` to a certificate of a CA that clients know.',
  aliases: [
    'kubescape:C-0138',
    'trivy:KCV-0027',
    'checkov:CKV_K8S_100',
    'kics:tls_connection_certificate_not_setup',
    'kube-bench:cis-1.12:1.2.24',
    'prowler:apiserver_tls_config',
    'stig:V-242422',
    'stig:V-245544',
  ],
  component: 'api-server',
  flags: ['tls-cert-file', 'tls-private-key-file'],
  absent: 'fail',
})
