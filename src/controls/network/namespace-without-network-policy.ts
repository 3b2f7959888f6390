import { type Control, defineControl } from '#model'
import { isOrdinary } from '../admission/levels/level.ts'
import { ciliumPolicies, ciliumPoliciesOf } from './policy/cilium.ts'

export const namespaceWithoutNetworkPolicy: Control = defineControl({
  id: 'namespace-without-network-policy',
  title: 'Namespace has no NetworkPolicy',
  severity: 'medium',
  persona: 'strict',
  why: 'Every pod of the cluster may connect to every pod there, and those may connect to everywhere.',
  remediation:
    'Add a NetworkPolicy that denies all to the namespace, and one for each connection that is meant.',
  aliases: [
    'kubescape:C-0049',
    'kubescape:C-0054',
    'kubescape:C-0206',
    'kyverno:add-networkpolicy',
    'kube-bench:cis-1.12:5.3.2',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies'],
  on: 'namespace',
  needs: { look: ['NetworkPolicy', ...ciliumPolicies] },
  applies: ({ namespace }) => isOrdinary(namespace),
  *check({ resource: { name }, look }) {
    if (look.inNamespace('NetworkPolicy', name).length > 0 || ciliumPoliciesOf(look, name).length > 0) return
    yield { at: ['metadata', 'name'], message: `namespace \`${name}\` has no NetworkPolicy in sight` }
  },
})
