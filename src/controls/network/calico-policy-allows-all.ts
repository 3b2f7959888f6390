import { type Control, defineControl, type Path } from '#model'
import { placesAt, textAt } from './custom/places.ts'

/** What narrows a rule of Calico. */
const conditions: readonly Path[] = [
  ['protocol'],
  ['notProtocol'],
  ['icmp'],
  ['http'],
  ['source'],
  ['destination'],
]

export const calicoPolicyAllowsAll: Control = defineControl({
  id: 'calico-policy-allows-all',
  title: 'Policy of Calico allows every peer on every port',
  severity: 'medium',
  why: 'The first rule that fits decides: after one without a condition, no later policy for the same pods denies anything.',
  remediation: 'Give the rule a protocol, a source or a destination, or use the action `Pass`.',
  references: ['https://docs.tigera.io/calico/latest/reference/resources/globalnetworkpolicy#rule'],
  on: 'resource',
  kinds: [
    'projectcalico.org/NetworkPolicy',
    'projectcalico.org/GlobalNetworkPolicy',
    'crd.projectcalico.org/NetworkPolicy',
    'crd.projectcalico.org/GlobalNetworkPolicy',
  ],
  *check({ object }) {
    for (const direction of ['ingress', 'egress']) {
      for (const { at, value: rule } of placesAt(object, ['spec', direction, '*'])) {
        if (textAt(rule, ['action']) !== 'Allow') continue
        if (conditions.some((field) => placesAt(rule, field).some(({ value }) => isGiven(value)))) continue
        const message = `rule allows all ${direction}, on every port`
        yield { at, message, ...(direction === 'egress' && { severity: 'low' }) }
      }
    }
  },
})

function isGiven(value: unknown): boolean {
  return typeof value !== 'object' || (value !== null && Object.keys(value).length > 0)
}
