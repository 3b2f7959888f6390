import { type Control, defineControl } from '#model'
import { type Place, placesAt, textAt, textsAt } from './custom/places.ts'

/** The fields of each direction that name entities and addresses. */
const directions = {
  ingress: {
    entities: 'fromEntities',
    addresses: 'fromCIDR',
    ranges: 'fromCIDRSet',
    phrase: 'from everywhere',
  },
  egress: { entities: 'toEntities', addresses: 'toCIDR', ranges: 'toCIDRSet', phrase: 'to everywhere' },
} as const

export const ciliumPolicyAllowsAll: Control = defineControl({
  id: 'cilium-policy-allows-all',
  title: 'Policy of Cilium allows every peer on every port',
  severity: 'medium',
  why: 'Policies add up: one that allows everything undoes every other policy that selects the same pods.',
  remediation: 'Name the peers by label, address or domain name, or at least the ports in `toPorts`.',
  references: ['https://docs.cilium.io/en/stable/security/policy/language/#entities-based'],
  on: 'resource',
  kinds: ['cilium.io/CiliumNetworkPolicy', 'cilium.io/CiliumClusterwideNetworkPolicy'],
  *check({ object }) {
    for (const direction of ['ingress', 'egress'] as const) {
      const rules = [
        ...placesAt(object, ['spec', direction, '*']),
        ...placesAt(object, ['specs', '*', direction, '*']),
      ]
      for (const rule of rules) {
        if (!isOpen(rule, direction)) continue
        const message = `rule allows ${direction} ${directions[direction].phrase}, on every port`
        yield { at: rule.at, message, ...(direction === 'egress' && { severity: 'low' }) }
      }
    }
  },
})

/** An empty rule allows nothing with Cilium; only entities and addresses can mean everywhere. */
function isOpen({ value: rule }: Place, direction: keyof typeof directions): boolean {
  if (placesAt(rule, ['toPorts', '*']).length > 0) return false
  const { entities, addresses, ranges } = directions[direction]
  const wide = placesAt(rule, [ranges, '*'])
    .filter(({ value }) => textsAt(value, ['except']).length === 0)
    .flatMap(({ value }) => textAt(value, ['cidr']) ?? [])
  return (
    textsAt(rule, [entities]).some((entity) => entity === 'all' || entity === 'world') ||
    [...textsAt(rule, [addresses]), ...wide].some(isAll)
  )
}

function isAll(cidr: string): boolean {
  return cidr === '0.0.0.0/0' || cidr === '::/0'
}
