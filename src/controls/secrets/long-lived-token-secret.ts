import { type Control, defineControl } from '#model'

export const longLivedTokenSecret: Control = defineControl({
  id: 'long-lived-token-secret',
  title: 'Secret holds a token that never expires',
  severity: 'medium',
  why: 'The token is valid until the Secret or the account is deleted, from everywhere, whoever has a copy.',
  remediation:
    'Use the token that is mounted into pods, or ask for one with an expiry: `kubectl create token`.',
  aliases: ['kyverno:deny-secret-service-account-token-type', 'kyverno:check-serviceaccount-secrets'],
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets'],
  on: 'resource',
  kinds: ['Secret'],
  *check({ resource, object }) {
    if (object.type !== 'kubernetes.io/service-account-token') return
    const account = resource.annotations['kubernetes.io/service-account.name'] ?? '?'
    yield {
      at: ['type'],
      message: `secret \`${resource.name}\` holds a token of service account \`${account}\` that never expires`,
    }
  },
})
