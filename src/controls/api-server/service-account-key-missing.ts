import type { Control } from '#model'
import { defineFlagControl, isGiven } from '../control-plane/flag-control.ts'

export const serviceAccountKeyMissing: Control = defineFlagControl({
  id: 'service-account-key-missing',
  title: 'Service account tokens are verified by the serving key',
  severity: 'low',
  persona: 'strict',
  why: 'The key that encrypts connections then also makes tokens good, and neither can be replaced without the other.',
  remediation: 'Set `--service-account-key-file` to the public half of the key that signs tokens.',
  aliases: [
    'kubescape:C-0136',
    'trivy:KCV-0025',
    'checkov:CKV_K8S_97',
    'kics:service_account_key_file_not_properly_set',
    'kube-bench:cis-1.12:1.2.22',
    'mondoo:api-server-service-account-key-file',
    'prowler:apiserver_service_account_key_file_set',
  ],
  component: 'api-server',
  flags: ['service-account-key-file'],
  absent: 'fail',
  matters: (flags) =>
    !isGiven(flags, 'service-account-signing-endpoint') || 'another program signs and tells its keys',
})
