import type { Resource } from '#model'
import type { ClusterRole, ClusterRoleBinding, PolicyRule, RoleBinding } from '#schema'
import { rulesOf } from './aggregate.ts'
import { defaultRoles, defaultRolesOver } from './default-roles.ts'
import type { AccessView } from './view.ts'

/**
 * The rules that a binding grants. A role that certainly does not exist grants none; undefined where it is merely not in sight.
 * A ClusterRoleBinding to a Role grants nothing: the API server refuses it.
 */
export function granted(
  { kind, namespace, object }: Resource<RoleBinding | ClusterRoleBinding>,
  view: AccessView,
): readonly PolicyRule[] | undefined {
  const { kind: of, name = '' } = object.roleRef ?? {}
  if (of === 'Role') {
    if (kind === 'ClusterRoleBinding') return []
    const role = view.byName('Role', namespace, name)
    return typeof role === 'string' ? absent(role) : (role.object.rules ?? [])
  }
  if (of !== 'ClusterRole') return []
  const role = view.byName('ClusterRole', undefined, name)
  if (role === 'unknown') return standard(name, view)
  if (role === 'missing') return []
  return role.object.aggregationRule === undefined ? (role.object.rules ?? []) : aggregating(role, view)
}

/** A default role, with what roles in sight add to it. */
function standard(name: string, view: AccessView): readonly PolicyRule[] | undefined {
  const rules = defaultRoles.get(name)
  const more = view
    .all('ClusterRole')
    .filter((role) => defaultRolesOver(role.name, role.labels).includes(name))
  return rules && [...rules, ...more.flatMap(({ object }) => object.rules ?? [])]
}

function absent(answer: 'missing' | 'unknown'): readonly PolicyRule[] | undefined {
  return answer === 'missing' ? [] : undefined
}

/** A running cluster has written the result into the role itself; a file may not have. */
function aggregating(role: Resource<ClusterRole>, view: AccessView): readonly PolicyRule[] {
  if (role.origin.type === 'cluster') return role.object.rules ?? []
  return rulesOf(role, view.all('ClusterRole'))
}
