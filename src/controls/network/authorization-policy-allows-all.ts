import { type Control, defineControl } from '#model'
import { placesAt, textAt } from './custom/places.ts'

export const authorizationPolicyAllowsAll: Control = defineControl({
  id: 'authorization-policy-allows-all',
  title: 'AuthorizationPolicy of Istio allows every request',
  severity: 'medium',
  persona: 'strict',
  why: 'Policies add up: a rule without a condition undoes every other policy that allows requests to the same workload.',
  remediation: 'Name callers in `from`, operations in `to`, or remove the rule.',
  references: ['https://istio.io/latest/docs/reference/config/security/authorization-policy/'],
  on: 'resource',
  kinds: ['security.istio.io/AuthorizationPolicy'],
  *check({ resource, object }) {
    if ((textAt(object, ['spec', 'action']) ?? 'ALLOW') !== 'ALLOW') return
    for (const { at, value: rule } of placesAt(object, ['spec', 'rules', '*'])) {
      if (['from', 'to', 'when'].some((field) => placesAt(rule, [field, '*']).length > 0)) continue
      yield { at, message: `\`${resource.name}\` allows every request` }
    }
  },
})
