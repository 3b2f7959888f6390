import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isTrue } from '../control-plane/values.ts'

export const etcdPlainHttp: Control = defineFlagControl({
  id: 'etcd-plain-http',
  title: 'Clients speak to etcd without TLS',
  severity: 'high',
  why: 'Whoever listens between it and the API server reads all secrets, and it can ask nobody for a certificate.',
  remediation: 'Set `--cert-file` and `--key-file`, and `https` in `--listen-client-urls`.',
  aliases: [
    'kubescape:C-0153',
    'trivy:KCV-0042',
    'checkov:CKV_K8S_116',
    'kics:etcd_tls_certificate_files_not_properly_set',
    'kube-bench:cis-1.12:2.1',
    'kube-hunter:KHV034',
    'prowler:etcd_tls_encryption',
    'stig:V-242379',
    'stig:V-242427',
    'stig:V-242428',
  ],
  references: ['https://etcd.io/docs/v3.6/op-guide/security/'],
  component: 'etcd',
  flags: ['cert-file', 'key-file'],
  absent: 'fail',
  overriddenBy: 'config-file',
  matters: (flags) => !isTrue(flags['auto-tls'] ?? 'false') || 'it signs its certificate itself',
})
