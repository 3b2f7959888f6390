import { type Control, defineControl } from '#model'
import { textAt } from '../network/custom/places.ts'
import { authorizersOf } from '../control-plane/configuration/authorization.ts'

export const authorizationWebhookFailsOpen: Control = defineControl({
  id: 'authorization-webhook-fails-open',
  title: 'Authorization webhook is passed over when it fails',
  severity: 'low',
  persona: 'strict',
  why: 'What the webhook denies is allowed by the authorizers after it as soon as it does not answer.',
  remediation: 'Set `failurePolicy: Deny`, with `matchConditions` that leave out the system itself.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authorization/#using-configuration-file-for-authorization',
  ],
  on: 'cluster',
  needs: { facts: ['authorization-configuration'] },
  *check({ facts }) {
    const authorizers = authorizersOf(facts['authorization-configuration'])
    for (const [index, { value: authorizer }] of authorizers.entries()) {
      const isOpen = textAt(authorizer, ['webhook', 'failurePolicy']) === 'NoOpinion'
      if (!isOpen || index === authorizers.length - 1) continue
      const name = textAt(authorizer, ['name']) ?? '?'
      yield { at: [], message: `authorizer \`${name}\` is passed over when it fails`, discriminator: name }
    }
  },
})
