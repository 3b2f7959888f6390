import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isTrue } from '../control-plane/values.ts'

export const serviceAccountLookupOff: Control = defineFlagControl({
  id: 'service-account-lookup-off',
  title: 'API server honours tokens of deleted service accounts',
  severity: 'medium',
  why: 'A stolen token stays good until it expires, or for ever: deleting its Secret or its account has no effect.',
  remediation: 'Remove `--service-account-lookup`, which is true by default.',
  aliases: [
    'kubescape:C-0135',
    'trivy:KCV-0024',
    'checkov:CKV_K8S_96',
    'kics:service_account_lookup_set_to_false',
    'kube-bench:cis-1.12:1.2.21',
    'mondoo:api-server-service-account-lookup',
    'prowler:apiserver_service_account_lookup_true',
  ],
  component: 'api-server',
  flags: ['service-account-lookup'],
  absent: 'pass',
  accepts: isTrue,
})
