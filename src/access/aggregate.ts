import { type Resource, selects } from '#model'
import type { ClusterRole, PolicyRule } from '#schema'

type Aggregating = Pick<Resource<ClusterRole>, 'id' | 'name' | 'labels' | 'object'>

/** The ClusterRoles that another gathers by its selectors: in their order, each by name, itself never. */
function aggregated<R extends Aggregating>(role: R, roles: readonly R[]): readonly R[] {
  const selectors = role.object.aggregationRule?.clusterRoleSelectors ?? []
  const byName = roles.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const found = selectors.flatMap((selector) =>
    byName.filter(({ id, labels }) => id !== role.id && selects(selector, labels)),
  )
  return [...new Set(found)]
}

/**
 * The rules of a ClusterRole. Kubernetes overwrites those of one with an aggregation rule by the rules that it gathers, again
 * and again until nothing changes, so that roles which gather each other hold the same.
 */
export function rulesOf<R extends Aggregating>(role: R, roles: readonly R[]): readonly PolicyRule[] {
  return gather(role, roles, new Set())
}

function gather<R extends Aggregating>(
  role: R,
  roles: readonly R[],
  seen: Set<string>,
): readonly PolicyRule[] {
  seen.add(role.id)
  if (role.object.aggregationRule === undefined) return role.object.rules ?? []
  const rules = new Map<string, PolicyRule>()
  for (const other of aggregated(role, roles)) {
    if (seen.has(other.id)) continue
    for (const rule of gather(other, roles, seen)) {
      const key = JSON.stringify(rule)
      if (!rules.has(key)) rules.set(key, rule)
    }
  }
  return [...rules.values()]
}
