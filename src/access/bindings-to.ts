import { type Resource, selects } from '#model'
import type { ClusterRole } from '#schema'
import { defaultRolesOver } from './default-roles.ts'
import type { AnyBinding, AnyRole } from './objects.ts'
import { type AccessView, roleKey } from './view.ts'

/**
 * The bindings that give a role to somebody: to itself, and to ClusterRoles that gather its rules, the nearest first; those of the
 * whole cluster come before those of namespaces.
 */
export function bindingsTo(role: AnyRole, view: AccessView): readonly AnyBinding[] {
  const { byRole } = view.bindings()
  const names = role.kind === 'Role' ? [role.name] : withGatherers(role, view)
  const found = names.flatMap((name) => byRole.get(roleKey(role.kind, role.namespace, name)) ?? [])
  return [...found.filter(isEverywhere), ...found.filter((binding) => !isEverywhere(binding))]
}

function isEverywhere({ kind }: AnyBinding): boolean {
  return kind === 'ClusterRoleBinding'
}

/** Names of a ClusterRole and of those that gather it, at any distance. */
function withGatherers(role: AnyRole, view: AccessView): readonly string[] {
  const found = new Map<string, Readonly<Record<string, string>>>([[role.name, role.labels]])
  const note = (name: string, labels: Readonly<Record<string, string>>): void => {
    if (!found.has(name)) found.set(name, labels)
  }
  for (const [name, labels] of found) {
    for (const over of defaultRolesOver(name, labels)) note(over, {})
    if (Object.keys(labels).length === 0) continue
    for (const other of view.all('ClusterRole')) if (gathers(other, labels)) note(other.name, other.labels)
  }
  return [...found.keys()]
}

function gathers({ object }: Resource<ClusterRole>, labels: Readonly<Record<string, string>>): boolean {
  return (object.aggregationRule?.clusterRoleSelectors ?? []).some((selector) => selects(selector, labels))
}
