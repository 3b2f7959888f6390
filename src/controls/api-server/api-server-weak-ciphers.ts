import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { listOf } from '../control-plane/values.ts'

/** The suites that Go knows; with a name that it does not know the API server does not start. */
const known =
  /^TLS_(?:AES_(?:128_GCM_SHA256|256_GCM_SHA384)|CHACHA20_POLY1305_SHA256|(?:ECDHE_(?:ECDSA|RSA)|RSA)_WITH_(?:AES_128_GCM_SHA256|AES_256_GCM_SHA384|CHACHA20_POLY1305(?:_SHA256)?|AES_(?:128|256)_CBC_SHA|AES_128_CBC_SHA256|RC4_128_SHA|3DES_EDE_CBC_SHA))$/

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
  },
  accepts: (value, { weak = [] }) =>
    listOf(value).every(
      (suite) => known.test(suite) && ![weak].flat().some((part) => suite.includes(String(part))),
    ),
})
