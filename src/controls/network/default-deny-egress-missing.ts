import { type Control, defineControl } from '#model'
import { isOrdinary } from '../admission/levels/level.ts'
import { isDeniedByDefault } from './policy/default-deny.ts'

export const defaultDenyEgressMissing: Control = defineControl({
  id: 'default-deny-egress-missing',
  title: 'Namespace does not deny outgoing connections by default',
  severity: 'low',
  persona: 'strict',
  why: 'Pods that no other policy selects, those to come among them, may connect to everywhere.',
  remediation:
    'Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Egress]`, and no rules; another one allows DNS.',
  aliases: [
    'kubeaudit:MissingDefaultDenyEgressNetworkPolicy',
    'hardeneks:check_default_deny_policy_exists',
    'steampipe:network_policy_default_deny_egress',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies'],
  on: 'namespace',
  needs: { look: ['NetworkPolicy'] },
  applies: ({ namespace }) => isOrdinary(namespace),
  *check({ resource: { name }, look }) {
    if (isDeniedByDefault(look.inNamespace('NetworkPolicy', name), 'Egress')) return
    yield {
      at: ['metadata', 'name'],
      message: `no NetworkPolicy in sight denies all egress of namespace \`${name}\``,
    }
  },
})
