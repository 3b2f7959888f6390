import { type Control, defineControl, qualifiedName } from '#model'
import { parseQuantity } from './resources/quantity.ts'

export const usageFarFromRequests: Control = defineControl({
  id: 'usage-far-from-requests',
  title: 'Container uses far more or far less than it was given',
  severity: 'low',
  persona: 'reliability',
  why: 'Above its request it lives on what others do not use and is killed or slowed down first; far below, nobody else may use what it keeps.',
  remediation: 'Set the request to what the container needs in a busy hour, and the limit above it.',
  aliases: [
    'popeye:POP-109',
    'popeye:POP-110',
    'popeye:POP-111',
    'popeye:POP-112',
    'popeye:POP-503',
    'popeye:POP-504',
    'popeye:POP-505',
    'popeye:POP-506',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'resource',
  kinds: ['Pod'],
  needs: { facts: ['pod-metrics'] },
  params: { mostOfLimit: 90, mostOfRequest: 100, leastOfRequest: 10 },
  *check({ resource, object, facts, params }) {
    const usages = facts['pod-metrics'][qualifiedName(resource)] ?? []
    for (const [index, container] of (object.spec?.containers ?? []).entries()) {
      const measured = usages.find(({ name }) => name === container?.name)
      for (const name of ['cpu', 'memory'] as const) {
        const used = measured?.usage[name]
        const { requests, limits } = container?.resources ?? {}
        const found = judge({ used, request: requests?.[name], limit: limits?.[name] }, params)
        if (found === undefined) continue
        yield {
          at: ['spec', 'containers', index, 'resources', found.bound, name],
          message: `container \`${container?.name ?? '?'}\` uses \`${used}\` of ${name}, ${found.percent} % of its ${found.bound === 'limits' ? 'limit' : 'request'}`,
        }
      }
    }
  },
})

interface Thresholds {
  readonly mostOfLimit: number
  readonly mostOfRequest: number
  readonly leastOfRequest: number
}

type Quantity = string | number | undefined

/** The bound that the usage is out of proportion with, the limit first; undefined where none is. */
function judge(
  { used, request, limit }: { used: Quantity; request: Quantity; limit: Quantity },
  { mostOfLimit, mostOfRequest, leastOfRequest }: Thresholds,
): { bound: 'requests' | 'limits'; percent: number } | undefined {
  const ofLimit = percentOf(used, limit)
  if (ofLimit !== undefined && ofLimit > mostOfLimit) return { bound: 'limits', percent: ofLimit }
  const ofRequest = percentOf(used, request)
  if (ofRequest === undefined || (ofRequest <= mostOfRequest && ofRequest >= leastOfRequest)) return undefined
  return { bound: 'requests', percent: ofRequest }
}

function percentOf(used: Quantity, bound: Quantity): number | undefined {
  const [part, whole] = [parseQuantity(used), parseQuantity(bound)]
  return part === undefined || whole === undefined || whole <= 0
    ? undefined
    : Math.round((part / whole) * 100)
}
