import { type Control, defineControl } from '#model'
import { speaksOf } from './policy/isolation.ts'
import { isOpen } from './policy/open-rule.ts'

export const egressAllowedToAnywhere: Control = defineControl({
  id: 'egress-allowed-to-anywhere',
  title: 'NetworkPolicy allows egress to everywhere',
  severity: 'low',
  why: 'Policies add up: one that allows everything undoes every other policy that limits where these pods connect to.',
  remediation: 'Name the peers in `to`, DNS among them, or leave `Egress` out of `policyTypes`.',
  aliases: ['trivy:KUBE-0002', 'kubeaudit:AllowAllEgressNetworkPolicyExists', 'popeye:POP-1203'],
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-egress-traffic',
  ],
  on: 'resource',
  kinds: ['NetworkPolicy'],
  *check({ object: { spec = {} } }) {
    if (!speaksOf(spec, 'Egress')) return
    for (const [index, rule] of (spec.egress ?? []).entries()) {
      if (!isOpen(rule?.to, rule?.ports)) continue
      yield { at: ['spec', 'egress', index], message: 'rule allows egress to everywhere, on every port' }
    }
  },
})
