import { type Control, defineControl } from '#model'
import { speaksOf } from './policy/isolation.ts'
import { isOpen } from './policy/open-rule.ts'

export const ingressAllowedFromAnywhere: Control = defineControl({
  id: 'ingress-allowed-from-anywhere',
  title: 'NetworkPolicy allows every peer on every port',
  severity: 'medium',
  why: 'Policies add up: one that allows everything undoes every other policy that selects the same pods.',
  remediation: 'Name the peers in `from`, or at least the ports that are meant to be open.',
  aliases: ['trivy:KUBE-0001', 'kubeaudit:AllowAllIngressNetworkPolicyExists', 'popeye:POP-1203'],
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic',
  ],
  on: 'resource',
  kinds: ['NetworkPolicy'],
  *check({ object: { spec = {} } }) {
    if (!speaksOf(spec, 'Ingress')) return
    for (const [index, rule] of (spec.ingress ?? []).entries()) {
      if (!isOpen(rule?.from, rule?.ports)) continue
      yield { at: ['spec', 'ingress', index], message: 'rule allows ingress from everywhere, to every port' }
    }
  },
})
