import { selectsEqual, type Workload, type WorkloadLook } from '#model'
import type { Service } from '#schema'
import { isOwned } from '../../workloads/controllers.ts'

/** The workloads behind a Service of the namespace, without pods that another of them made. */
export function workloadsBehind(
  { spec = {} }: Service,
  namespace: string | undefined,
  look: WorkloadLook,
): readonly Workload[] {
  const selector = spec.selector ?? {}
  if (spec.type === 'ExternalName' || Object.keys(selector).length === 0) return []
  return look
    .workloads(namespace)
    .filter(({ podLabels, resource }) => !isOwned(resource) && selectsEqual(selector, podLabels))
}
