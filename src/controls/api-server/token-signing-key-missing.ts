import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const tokenSigningKeyMissing: Control = defineFlagControl({
  id: 'token-signing-key-missing',
  title: 'Controller manager has no key to sign tokens',
  severity: 'low',
  persona: 'strict',
  why: 'Secrets of type `kubernetes.io/service-account-token` stay without a token.',
  remediation:
    'Set `--service-account-private-key-file` to the private half of the key that the API server verifies by.',
  aliases: [
    'kubescape:C-0147',
    'trivy:KCV-0036',
    'checkov:CKV_K8S_110',
    'kics:service_account_private_key_file_not_defined',
    'kube-bench:cis-1.12:1.3.4',
    'prowler:controllermanager_service_account_private_key_file',
  ],
  component: 'controller-manager',
  flags: ['service-account-private-key-file'],
  absent: 'fail',
})
