import { type Control, defineControl } from '#model'
import { webhookKinds } from './webhooks/webhook.ts'

export const unreviewedWebhook: Control = defineControl({
  id: 'unreviewed-webhook',
  title: 'Webhook that nobody has put on the list',
  severity: 'medium',
  persona: 'strict',
  why: 'A webhook sees every object that it is asked about, Secrets among them, and a mutating one changes what others apply: an attacker who adds one stays.',
  remediation:
    'Find out what the webhook is for, and add the name of its configuration to the parameter `reviewed`, or delete it.',
  aliases: ['kubescape:C-0036', 'kubescape:C-0039'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/'],
  on: 'resource',
  kinds: webhookKinds,
  params: { reviewed: [] as readonly string[] },
  applies: ({ params }) => params.reviewed.length > 0 || 'no list of reviewed webhooks is configured',
  *check({ resource, params }) {
    if (params.reviewed.includes(resource.name)) return
    yield {
      at: ['metadata', 'name'],
      message: `${resource.kind} \`${resource.name}\` is not on the list of reviewed ones`,
    }
  },
})
