import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isTrue } from '../control-plane/values.ts'

export const controllersShareCredentials: Control = defineFlagControl({
  id: 'controllers-share-credentials',
  title: 'Controllers act by one credential',
  severity: 'medium',
  why: 'All of them may do what any of them needs, and the audit log cannot tell who did what.',
  remediation: 'Set `--use-service-account-credentials=true`.',
  aliases: [
    'kubescape:C-0146',
    'trivy:KCV-0035',
    'checkov:CKV_K8S_108',
    'kics:use_service_account_credentials_not_set_to_true',
    'kube-bench:cis-1.12:1.3.3',
    'prowler:controllermanager_service_account_credentials',
  ],
  component: 'controller-manager',
  flags: ['use-service-account-credentials'],
  absent: 'fail',
  accepts: isTrue,
})
