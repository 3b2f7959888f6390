import { type Control, defineControl, notEvaluated } from '#model'
import { webhookKinds } from './webhooks/webhook.ts'

export const danglingWebhookService: Control = defineControl({
  id: 'dangling-webhook-service',
  title: 'Webhook names a Service that does not exist',
  severity: 'medium',
  persona: 'reliability',
  why: 'The API server cannot ask it: what it guards cannot be created or changed, or gets in unchecked where its failures are passed over.',
  remediation:
    'Install the program behind the webhook again, or delete the webhook configuration that it left behind.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/'],
  on: 'resource',
  kinds: webhookKinds,
  needs: { look: ['Service'] },
  *check({ object, look }) {
    let unknown = 0
    for (const [index, { name = '?', clientConfig }] of (object.webhooks ?? []).entries()) {
      const { name: service, namespace } = clientConfig?.service ?? {}
      if (service === undefined || namespace === undefined) continue
      const found = look.byName('Service', namespace, service)
      if (found === 'unknown') unknown++
      if (found !== 'missing') continue
      yield {
        at: ['webhooks', index, 'clientConfig', 'service', 'name'],
        message: `service \`${namespace}/${service}\` of webhook \`${name}\` does not exist`,
      }
    }
    return unknown > 0 ? notEvaluated('not-in-files') : undefined
  },
})
