import { type Control, defineControl } from '#model'
import { endsOf } from './webhooks/certificate.ts'
import { webhookKinds } from './webhooks/webhook.ts'

export const webhookAuthorityExpired: Control = defineControl({
  id: 'webhook-authority-expired',
  title: 'Authority of the webhook has expired',
  severity: 'medium',
  persona: 'reliability',
  why: 'The API server refuses the certificate that it vouches for: every call to the webhook fails.',
  remediation:
    'Let cert-manager or the installer of the webhook make a new authority, and write it to `clientConfig.caBundle`.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/'],
  on: 'resource',
  kinds: webhookKinds,
  needs: { facts: ['now'] },
  *check({ object, facts }) {
    const now = Date.parse(facts.now)
    for (const [index, { name = '?', clientConfig }] of (object.webhooks ?? []).entries()) {
      const ends = endsOf(clientConfig?.caBundle ?? '')
      if (ends.length === 0 || ends.some((end) => end > now)) continue
      yield {
        at: ['webhooks', index, 'clientConfig', 'caBundle'],
        message: `the authority of webhook \`${name}\` expired on ${dayOf(Math.max(...ends))}`,
      }
    }
  },
})

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
