import { type Control, defineControl, selects, valueAt } from '#model'
import { toSelector } from '../network/custom/selector.ts'
import { placesAt, textAt } from '../network/custom/places.ts'
import { covers, webhookKinds, webhooksOf } from './webhooks/webhook.ts'

/** What every namespace of that name is labelled with, whoever made it. */
const systemLabels = { 'kubernetes.io/metadata.name': 'kube-system' }

export const webhookBlocksCluster: Control = defineControl({
  id: 'webhook-blocks-cluster',
  title: 'Webhook that fails keeps the whole cluster from changing',
  severity: 'medium',
  persona: 'reliability',
  why: 'It is asked about pods of `kube-system`, and often of its own namespace: when it is down nothing can start that would bring it back.',
  remediation: 'Exclude `kube-system` and its own namespace by `namespaceSelector`.',
  references: [
    'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/',
  ],
  on: 'resource',
  kinds: webhookKinds,
  *check({ object }) {
    for (const { at, value: webhook } of webhooksOf(object)) {
      if (textAt(webhook, ['failurePolicy']) === 'Ignore' || !asksAboutSystemPods(webhook)) continue
      yield {
        at: [...at, 'failurePolicy'],
        message: `webhook \`${textAt(webhook, ['name']) ?? '?'}\` must answer before a pod of \`kube-system\` can start`,
      }
    }
  },
})

/** A selector of objects and conditions may leave out what matters; that is not looked into. */
function asksAboutSystemPods(webhook: unknown): boolean {
  const rules = placesAt(webhook, ['rules', '*'])
  const namespaces = toSelector(valueAt(webhook, ['namespaceSelector'])) ?? {}
  const objects = toSelector(valueAt(webhook, ['objectSelector'])) ?? {}
  return (
    covers(rules, { resource: 'pods', operation: 'CREATE' }) &&
    selects(namespaces, systemLabels) &&
    selects(objects, {}) &&
    placesAt(webhook, ['matchConditions', '*']).length === 0
  )
}
