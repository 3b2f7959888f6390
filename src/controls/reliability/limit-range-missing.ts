import { type Control, defineControl } from '#model'
import { isOrdinary } from '../admission/levels/level.ts'

export const limitRangeMissing: Control = defineControl({
  id: 'limit-range-missing',
  title: 'Namespace has no LimitRange',
  severity: 'low',
  persona: 'reliability',
  why: 'A container that says nothing of its resources gets no request and no limit there.',
  remediation: 'Add a LimitRange with `default` and `defaultRequest` of processor time and memory.',
  aliases: [
    'trivy:KSV-0039',
    'kics:pod_or_container_without_limit_range',
    'kyverno:add-ns-quota',
    'steampipe:namespace_limit_range_default_cpu_limit',
    'steampipe:namespace_limit_range_default_cpu_request',
    'steampipe:namespace_limit_range_default_memory_limit',
    'steampipe:namespace_limit_range_default_memory_request',
  ],
  references: ['https://kubernetes.io/docs/concepts/policy/limit-range/'],
  on: 'namespace',
  needs: { look: ['LimitRange'] },
  applies: ({ namespace }) => isOrdinary(namespace),
  *check({ resource, look }) {
    if (look.inNamespace('LimitRange', resource.name).length > 0) return
    yield {
      at: ['metadata', 'name'],
      message: `no LimitRange in sight is for namespace \`${resource.name}\``,
    }
  },
})
