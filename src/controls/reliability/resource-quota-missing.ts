import { type Control, defineControl } from '#model'
import { isOrdinary } from '../admission/levels/level.ts'

export const resourceQuotaMissing: Control = defineControl({
  id: 'resource-quota-missing',
  title: 'Namespace has no ResourceQuota',
  severity: 'low',
  persona: 'reliability',
  why: 'Whoever may create pods there may take the whole cluster.',
  remediation: 'Add a ResourceQuota for the processor time, the memory and the number of objects.',
  aliases: [
    'trivy:KSV-0040',
    'kics:pod_or_container_without_resource_quota',
    'kyverno:add-ns-quota',
    'hardeneks:ensure_namespace_quotas_exist',
    'steampipe:namespace_resource_quota_cpu_limit',
    'steampipe:namespace_resource_quota_cpu_request',
    'steampipe:namespace_resource_quota_memory_limit',
    'steampipe:namespace_resource_quota_memory_request',
  ],
  references: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/'],
  on: 'namespace',
  needs: { look: ['ResourceQuota'] },
  applies: ({ namespace }) => isOrdinary(namespace),
  *check({ resource, look }) {
    if (look.inNamespace('ResourceQuota', resource.name).length > 0) return
    yield {
      at: ['metadata', 'name'],
      message: `no ResourceQuota in sight is for namespace \`${resource.name}\``,
    }
  },
})
