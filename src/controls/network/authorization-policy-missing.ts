import { type Control, defineControl } from '#model'
import { isInIstio } from './mesh/membership.ts'

const kind = 'security.istio.io/AuthorizationPolicy'

export const authorizationPolicyMissing: Control = defineControl({
  id: 'authorization-policy-missing',
  title: 'Namespace of Istio has no AuthorizationPolicy',
  severity: 'medium',
  persona: 'strict',
  why: 'Every workload of the mesh may send any request to every workload there.',
  remediation:
    'Add an AuthorizationPolicy with an empty `spec`, which denies all, and one for each caller that is meant.',
  aliases: ['kyverno:require-authorizationpolicies'],
  references: ['https://istio.io/latest/docs/ops/best-practices/security/#authorization-policies'],
  on: 'namespace',
  needs: { look: [kind] },
  applies: ({ namespace }) => isInIstio(namespace) || 'it is not in a mesh of Istio',
  *check({ resource: { name }, look }) {
    if ([name, 'istio-system'].some((place) => look.inNamespace(kind, place).length > 0)) return
    yield {
      at: ['metadata', 'name'],
      message: `no AuthorizationPolicy in sight limits requests to namespace \`${name}\``,
    }
  },
})
