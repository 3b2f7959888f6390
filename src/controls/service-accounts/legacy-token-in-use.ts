import { type Control, defineControl } from '#model'

const lastUsed = 'kubernetes.io/legacy-token-last-used'
const invalidSince = 'kubernetes.io/legacy-token-invalid-since'

export const legacyTokenInUse: Control = defineControl({
  id: 'legacy-token-in-use',
  title: 'Somebody uses a token that never expires',
  severity: 'medium',
  persona: 'strict',
  why: 'The API server notes when such a token was last used: it is not left over, it is in a program or in a hand.',
  remediation: 'Find the user in the audit log, give it a token with an expiry, and delete the Secret.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#legacy-serviceaccount-token-cleaner',
  ],
  on: 'resource',
  kinds: ['Secret'],
  applies: ({ object }) =>
    object.type === 'kubernetes.io/service-account-token' || 'it holds no token of a service account',
  *check({ resource: { name, labels } }) {
    const date = labels[lastUsed]
    if (date === undefined || labels[invalidSince] !== undefined) return
    yield {
      at: ['metadata', 'labels', lastUsed],
      message: `the token in secret \`${name}\` never expires, and was last used on ${date}`,
    }
  },
})
