import { type Look, type Resource, selects } from '#model'
import type { ClusterRole, ClusterRoleBinding, Role, RoleBinding } from '#schema'

/** Where a role's rules hold for somebody, and the binding that says so. */
export type Reach =
  | { readonly of: 'cluster' | 'namespace'; readonly binding: Resource }
  | { readonly of: 'nobody' }

export type BindingLook = Look<'RoleBinding' | 'ClusterRoleBinding' | 'ClusterRole'>

type AnyRole = Resource<Role | ClusterRole>
type AnyBinding = Resource<RoleBinding | ClusterRoleBinding>

/** The widest reach of a role: by bindings to it, or to a ClusterRole that aggregates it. */
export function reachOf(role: AnyRole, look: BindingLook): Reach {
  return reach(role, look, new Set())
}

/** The same by what binds in one namespace; undefined of a role that is bound in others only. */
export function reachWithin(role: AnyRole, look: BindingLook, namespace: string): Reach | undefined {
  const found = reachOf(role, lookWithin(look, namespace))
  return found.of === 'nobody' && reachOf(role, look).of !== 'nobody' ? undefined : found
}

/** The same view, in which RoleBindings of other namespaces are not seen. */
function lookWithin(look: BindingLook, namespace: string): BindingLook {
  return {
    ...look,
    all: (kind) =>
      look.all(kind).filter((one) => kind !== 'RoleBinding' || (one.namespace ?? namespace) === namespace),
  }
}

function reach(role: AnyRole, look: BindingLook, seen: Set<string>): Reach {
  seen.add(role.id)
  if (role.kind === 'Role') {
    return (
      bound('namespace', binds(look.inNamespace('RoleBinding', role.namespace), role)) ?? { of: 'nobody' }
    )
  }
  const everywhere = bound('cluster', binds(look.all('ClusterRoleBinding'), role))
  if (everywhere !== undefined) return everywhere
  const own = bound('namespace', binds(look.all('RoleBinding'), role))
  const others = aggregating(role, look)
    .filter(({ id }) => !seen.has(id))
    .map((other) => reach(other, look, seen))
  return (
    others.find(({ of }) => of === 'cluster') ??
    own ??
    others.find(({ of }) => of === 'namespace') ?? { of: 'nobody' }
  )
}

function bound(of: 'cluster' | 'namespace', binding: Resource | undefined): Reach | undefined {
  return binding === undefined ? undefined : { of, binding }
}

function binds(bindings: readonly AnyBinding[], role: AnyRole): Resource | undefined {
  const found = bindings.find(
    ({ object: { roleRef, subjects } }) =>
      roleRef?.kind === role.kind && roleRef.name === role.name && (subjects ?? []).length > 0,
  )
  return found as Resource | undefined
}

function aggregating(role: AnyRole, look: BindingLook): readonly Resource<ClusterRole>[] {
  if (Object.keys(role.labels).length === 0) return []
  return look
    .all('ClusterRole')
    .filter(({ object }) =>
      (object.aggregationRule?.clusterRoleSelectors ?? []).some((selector) => selects(selector, role.labels)),
    )
}
