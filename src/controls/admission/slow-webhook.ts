import { type Control, defineControl } from '#model'
import { webhookKinds } from './webhooks/webhook.ts'

export const slowWebhook: Control = defineControl({
  id: 'slow-webhook',
  title: 'Webhook may keep the API server waiting',
  severity: 'low',
  persona: 'reliability',
  why: 'While the webhook does not answer, every request that it is asked about waits that long, and a few of them in a row run into the timeout of the client.',
  remediation: 'Set `timeoutSeconds` to 10 or less; the parameter `seconds` says how much is too much.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/'],
  on: 'resource',
  kinds: webhookKinds,
  params: { seconds: 10 },
  *check({ object, params }) {
    for (const [index, { name = '?', timeoutSeconds = 10 }] of (object.webhooks ?? []).entries()) {
      if (timeoutSeconds <= params.seconds) continue
      yield {
        at: ['webhooks', index, 'timeoutSeconds'],
        message: `webhook \`${name}\` may take ${timeoutSeconds} seconds to answer`,
      }
    }
  },
})
