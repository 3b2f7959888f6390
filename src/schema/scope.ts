import { clusterKinds, namespacedKinds } from './kinds.gen.ts'
import { legacyClusterKinds, legacyGroups } from './legacy.ts'
import { own } from './own.ts'

/** Whether objects of the kind live outside every namespace; undefined for kinds that are not Kubernetes' own. */
export function isClusterScoped(group: string, kind: string): boolean | undefined {
  if (holds(clusterKinds, group, kind) || holds(legacyClusterKinds, group, kind)) return true
  return holds(namespacedKinds, group, kind) || holds(legacyGroups, kind, group) ? false : undefined
}

function holds(lists: Readonly<Record<string, readonly string[]>>, key: string, entry: string): boolean {
  return own(lists, key)?.includes(entry) === true
}
