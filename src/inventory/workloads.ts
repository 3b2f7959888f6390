import { type Resource, type Workload, workloadOf } from '#model'

/** None for a resource whose fields have wrong types: its pod spec may be anything. */
export function buildWorkload(resource: Resource): Workload | undefined {
  return resource.invalid === undefined ? workloadOf(resource) : undefined
}
