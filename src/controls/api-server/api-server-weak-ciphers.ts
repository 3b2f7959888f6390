import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { listOf } from '../control-plane/values.ts'

export const apiServerWeakCiphers: Control = defineFlagControl({
  id: 'api-server-weak-ciphers',
  title: 'API server accepts weak TLS cipher suites',
  severity: 'medium',
  why: 'Whoever records the connection may decrypt it later, or break it while it lasts.',
  remediation: 'Remove `--tls-cipher-suites`, or leave suites with ECDHE and AES-GCM or ChaCha20 in it.',
  aliases: [
    'kubescape:C-0277',
    'kubescape:C-0143',
    'checkov:CKV_K8S_105',
    'kics:weak_tls_cipher_suites',
    'kube-bench:cis-1.12:1.2.29',
    'mondoo:api-server-strong-cipher-suites',
    'prowler:apiserver_strong_ciphers_only',
    'stig:V-242418',
  ],
  component: 'api-server',
  flags: ['tls-cipher-suites'],
  absent: 'pass',
  params: {
    /** Parts of names: what the flag's documentation calls insecure is RC4, 3DES, CBC with SHA-256, and RSA without a fresh key. */
    weak: ['RC4', '3DES', 'CBC_SHA256', 'TLS_RSA_'],
    explicit: false,
  },
  accepts: (value, { weak = [] }) =>
    !listOf(value).some((suite) => [weak].flat().some((part) => suite.includes(String(part)))),
})
