import { type Control, defineControl } from '#model'
import { isLoopback } from '../control-plane/values.ts'
import { webhookKinds } from './webhooks/webhook.ts'

/** Names that only a cluster's own resolver knows. */
const clusterName = /\.svc(?:\.cluster\.local)?$/

export const webhookOutsideCluster: Control = defineControl({
  id: 'webhook-outside-cluster',
  title: 'Webhook is asked outside the cluster',
  severity: 'low',
  persona: 'strict',
  why: 'The objects that it is asked about, which may be Secrets, leave the cluster, and whoever runs the other end decides what gets in.',
  remediation: 'Run the webhook as a Service of the cluster and name it in `clientConfig.service`.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/'],
  on: 'resource',
  kinds: webhookKinds,
  *check({ object }) {
    for (const [index, { name = '?', clientConfig }] of (object.webhooks ?? []).entries()) {
      const host = hostOf(clientConfig?.url)
      if (host === undefined || isLoopback(host) || clusterName.test(host)) continue
      yield {
        at: ['webhooks', index, 'clientConfig', 'url'],
        message: `webhook \`${name}\` is asked at \`${host}\`, outside the cluster`,
      }
    }
  },
})

function hostOf(url: string | undefined): string | undefined {
  return /^https:\/\/(\[[^\]]+\]|[^/:?#]+)/.exec(url ?? '')?.[1]
}
