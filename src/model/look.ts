import type { KindName, ObjectOf } from './kind-name.ts'
import type { Resource } from './resource.ts'
import type { Workload } from './workload.ts'

/**
 * A control's window on the rest of the inventory. Each call is recorded, so that a change re-evaluates
 * what depends on it and nothing else. Resources of the same source are preferred over equal ones elsewhere.
 */
export interface Look<K extends KindName> {
  /** `missing` only where coverage is complete; in files a thing that is not there is `unknown`. */
  byName<T extends K>(
    kind: T,
    namespace: string | undefined,
    name: string,
  ): Resource<ObjectOf<T>> | 'missing' | 'unknown'
  /** Those of a namespace (undefined: cluster-scoped ones, or no namespace given). Files count as closed. */
  inNamespace<T extends K>(kind: T, namespace: string | undefined): readonly Resource<ObjectOf<T>>[]
  /** All of a kind, in every namespace. */
  all<T extends K>(kind: T): readonly Resource<ObjectOf<T>>[]
}

/** Offered when a control's `needs.look` names a kind that carries pods: the workloads of a namespace. */
export interface WorkloadLook {
  workloads(namespace: string | undefined): readonly Workload[]
}
