import { type Control, defineControl } from '#model'
import { isEmptySelector } from './custom/selector.ts'
import { type Place, placesAt, textAt, textsAt } from './custom/places.ts'

export const adminPolicyAllowsAll: Control = defineControl({
  id: 'admin-policy-allows-all',
  title: 'Cluster-wide network policy allows every peer on every port',
  severity: 'medium',
  why: 'What an administrator allows no NetworkPolicy of a namespace can deny: all of them are undone for these pods.',
  remediation: 'Name the peers and ports, or use the action `Pass`, which leaves it to the namespaces.',
  references: ['https://network-policy-api.sigs.k8s.io/api-overview/'],
  on: 'resource',
  kinds: ['policy.networking.k8s.io/AdminNetworkPolicy', 'policy.networking.k8s.io/ClusterNetworkPolicy'],
  *check({ object }) {
    if (textAt(object, ['spec', 'tier']) === 'Baseline') return
    for (const rule of placesAt(object, ['spec', 'ingress', '*'])) {
      if (isOpen(rule, 'from'))
        yield { at: rule.at, message: 'rule allows ingress from every pod, to every port' }
    }
    for (const rule of placesAt(object, ['spec', 'egress', '*'])) {
      if (isOpen(rule, 'to'))
        yield { at: rule.at, message: 'rule allows egress to everywhere, on every port' }
    }
  },
})

/** `Allow` in AdminNetworkPolicy is `Accept` in ClusterNetworkPolicy. */
function isOpen({ value: rule }: Place, peers: 'from' | 'to'): boolean {
  const narrowed = [...placesAt(rule, ['ports', '*']), ...placesAt(rule, ['protocols', '*'])].length > 0
  if (narrowed || !['Allow', 'Accept'].includes(textAt(rule, ['action']) ?? '')) return false
  return placesAt(rule, [peers, '*']).some(({ value: peer }) => isEverything(peer))
}

function isEverything(peer: unknown): boolean {
  const selectors = [
    ...placesAt(peer, ['namespaces']),
    ...placesAt(peer, ['pods', 'namespaceSelector']).filter(() =>
      placesAt(peer, ['pods', 'podSelector']).every(({ value }) => isEmptySelector(value)),
    ),
  ]
  return (
    selectors.some(({ value }) => isEmptySelector(value)) ||
    textsAt(peer, ['networks']).some((cidr) => cidr === '0.0.0.0/0' || cidr === '::/0')
  )
}
