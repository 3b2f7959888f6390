import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isFalse } from '../control-plane/values.ts'

export const yearLongServiceAccountTokens: Control = defineFlagControl({
  id: 'year-long-service-account-tokens',
  title: 'Tokens of pods are good for a year',
  severity: 'low',
  persona: 'strict',
  why: 'For the sake of old clients a token that says an hour is honoured for a year, so a stolen one is good for as long.',
  remediation:
    'Set `--service-account-extend-token-expiration=false` once `serviceaccount_stale_tokens_total` stays 0.',
  aliases: ['kubescape:C-0290', 'kube-bench:cis-1.12:1.2.30'],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-token-volume',
  ],
  component: 'api-server',
  flags: ['service-account-extend-token-expiration'],
  absent: 'fail',
  accepts: isFalse,
})
