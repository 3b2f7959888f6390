import { type Control, defineControl } from '#model'
import { isOrdinary } from '../admission/levels/level.ts'
import { isDeniedByDefault } from './policy/default-deny.ts'

export const defaultDenyIngressMissing: Control = defineControl({
  id: 'default-deny-ingress-missing',
  title: 'Namespace does not deny connections by default',
  severity: 'medium',
  persona: 'strict',
  why: 'Pods that no other policy selects, those to come among them, are open to the whole cluster.',
  remediation: 'Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Ingress]`, and no rules.',
  aliases: [
    'kubeaudit:MissingDefaultDenyIngressNetworkPolicy',
    'kubeaudit:MissingDefaultDenyIngressAndEgressNetworkPolicy',
    'kyverno:add-networkpolicy',
    'hardeneks:check_default_deny_policy_exists',
    'steampipe:network_policy_default_deny_ingress',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies'],
  on: 'namespace',
  needs: { look: ['NetworkPolicy'] },
  applies: ({ namespace }) => isOrdinary(namespace),
  *check({ resource: { name }, look }) {
    if (isDeniedByDefault(look.inNamespace('NetworkPolicy', name), 'Ingress')) return
    yield {
      at: ['metadata', 'name'],
      message: `no NetworkPolicy in sight denies all ingress of namespace \`${name}\``,
    }
  },
})
