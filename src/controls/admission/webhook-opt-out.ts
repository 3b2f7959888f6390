import { type Control, defineControl, type Path } from '#model'
import { placesAt, textAt } from '../network/custom/places.ts'
import { webhooksOf } from './webhooks/webhook.ts'

/** The label that nobody can change: the API server keeps it equal to the namespace's name. */
const nameLabel = 'kubernetes.io/metadata.name'

export const webhookOptOut: Control = defineControl({
  id: 'webhook-opt-out',
  title: 'Whoever makes an object keeps the webhook from it by a label',
  severity: 'low',
  persona: 'strict',
  why: 'Labels of an object are chosen by whoever makes it, and those of a namespace by whoever may change it, so what the webhook enforces is up to them.',
  remediation:
    'Exclude namespaces by their name, `kubernetes.io/metadata.name`, and leave `objectSelector` out.',
  references: [
    'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/',
  ],
  on: 'resource',
  kinds: ['ValidatingWebhookConfiguration'],
  *check({ object }) {
    for (const { at, value: webhook } of webhooksOf(object)) {
      const selector = optOut(webhook)
      if (selector === undefined) continue
      yield {
        at: [...at, ...selector],
        message: `webhook \`${textAt(webhook, ['name']) ?? '?'}\` is not asked about what lacks or has a label that others choose`,
      }
    }
  },
})

/** Where a selector of objects stands, or one of namespaces that goes by another label than their name. */
function optOut(webhook: unknown): Path | undefined {
  for (const field of ['objectSelector', 'namespaceSelector']) {
    const keys = [
      ...placesAt(webhook, [field, 'matchExpressions', '*', 'key']).map(({ value }) => value),
      ...placesAt(webhook, [field, 'matchLabels']).flatMap(({ value }) => Object.keys(value ?? {})),
    ]
    const free = field === 'objectSelector' ? keys : keys.filter((key) => key !== nameLabel)
    if (free.length > 0) return [field]
  }
  return undefined
}
