import type { Control } from '#model'
import { weakOf } from './kubelet/ciphers.ts'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletWeakCipher: Control = defineSettingControl({
  id: 'kubelet-weak-cipher',
  title: 'Kubelet accepts weak ciphers',
  severity: 'medium',
  why: 'Ciphers without forward secrecy or authenticated encryption let recorded traffic be read later, or be tampered with.',
  remediation:
    'List only suites that begin with `TLS_ECDHE` and use GCM or ChaCha20 in `tlsCipherSuites`, or leave the list to the kubelet.',
  aliases: [
    'kubescape:C-0184',
    'trivy:KCV-0092',
    'checkov:CKV_K8S_151',
    'kics:weak_tls_cipher_suites',
    'kube-bench:cis-1.12:4.2.12',
    'mondoo:kubelet-strong-ciphers',
    'prowler:kubelet_strong_ciphers_only',
  ],
  references: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  field: ['tlsCipherSuites'],
  absent: [],
  allow: (suites) => weakOf(suites).length === 0,
  says: (suites) => `accepts the weak cipher \`${weakOf(suites).join('`, `')}\``,
})
