import { type Control, defineControl } from '#model'

interface Webhook {
  readonly name?: string
  readonly failurePolicy?: string
  readonly namespaceSelector?: {
    readonly matchLabels?: object
    readonly matchExpressions?: readonly unknown[]
  }
  readonly objectSelector?: Webhook['namespaceSelector']
  readonly matchConditions?: readonly unknown[]
  readonly rules?: readonly { readonly resources?: readonly string[] }[]
}

export const webhookBlocksCluster: Control = defineControl({
  id: 'webhook-blocks-cluster',
  title: 'Webhook that fails keeps the whole cluster from changing',
  severity: 'medium',
  persona: 'reliability',
  why: 'It is asked about pods of every namespace, its own and `kube-system` among them: when it is down nothing can start that would bring it back.',
  remediation: 'Exclude `kube-system` and its own namespace by `namespaceSelector`.',
  references: [
    'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/',
  ],
  on: 'resource',
  kinds: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
  *check({ object }) {
    for (const [index, webhook] of ((object.webhooks ?? []) as readonly Webhook[]).entries()) {
      if ((webhook.failurePolicy ?? 'Fail') !== 'Fail' || isNarrowed(webhook) || !asksAboutPods(webhook))
        continue
      yield {
        at: ['webhooks', index, 'failurePolicy'],
        message: `webhook \`${webhook.name ?? '?'}\` must answer before a pod of any namespace can start`,
      }
    }
  },
})

function isNarrowed({ namespaceSelector, objectSelector, matchConditions = [] }: Webhook): boolean {
  return isNarrow(namespaceSelector) || isNarrow(objectSelector) || matchConditions.length > 0
}

function isNarrow(selector: Webhook['namespaceSelector']): boolean {
  return Object.keys(selector?.matchLabels ?? {}).length > 0 || (selector?.matchExpressions ?? []).length > 0
}

function asksAboutPods({ rules = [] }: Webhook): boolean {
  return rules.some(({ resources = [] }) =>
    resources.some((name) => name === '*' || name === '*/*' || name === 'pods'),
  )
}
