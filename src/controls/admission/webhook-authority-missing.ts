import { type Control, defineControl, notEvaluated } from '#model'
import { webhookKinds } from './webhooks/webhook.ts'

export const webhookAuthorityMissing: Control = defineControl({
  id: 'webhook-authority-missing',
  title: 'API server cannot check who answers for the webhook',
  severity: 'medium',
  persona: 'reliability',
  why: 'No public authority signs for the name of a Service, so without the authority of its own certificate every call to the webhook fails.',
  remediation: 'Let cert-manager or the installer of the webhook write `clientConfig.caBundle` again.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/'],
  on: 'resource',
  kinds: webhookKinds,
  *check({ resource, object }) {
    for (const [index, { name = '?', clientConfig }] of (object.webhooks ?? []).entries()) {
      if (clientConfig?.service === undefined || (clientConfig.caBundle ?? '') !== '') continue
      if (resource.origin.type !== 'cluster')
        return notEvaluated('not-applied', 'an installer or cert-manager may add the authority')
      yield {
        at: ['webhooks', index, 'clientConfig', 'caBundle'],
        message: `webhook \`${name}\` has no authority to check its certificate by`,
      }
    }
    return undefined
  },
})
