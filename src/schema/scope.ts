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

/** Every kind that an API group of Kubernetes' own serves or served; empty for a group that is not Kubernetes' own. */
export function kindsOf(group: string): readonly string[] {
  const past = Object.entries(legacyGroups).flatMap(([kind, groups]) =>
    groups.includes(group) ? [kind] : [],
  )
  return [
    ...(own(clusterKinds, group) ?? []),
    ...(own(namespacedKinds, group) ?? []),
    ...(own(legacyClusterKinds, group) ?? []),
    ...past,
  ]
}

/** Whether some API group of Kubernetes' own has a kind of this name. */
export function isKindName(name: string): boolean {
  const lists = [
    ...Object.values(clusterKinds),
    ...Object.values(namespacedKinds),
    ...Object.values(legacyClusterKinds),
  ]
  return lists.some((kinds) => kinds.includes(name))
}
