import { type Look, type Resource, selects } from '#model'
import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from '#schema'

export type RoleLook = Look<'Role' | 'ClusterRole'>

const everything: PolicyRule = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }
const editing: PolicyRule = {
  apiGroups: ['', 'apps', 'batch'],
  resources: ['pods', 'pods/exec', 'secrets', 'configmaps', 'services', 'deployments', 'jobs'],
  verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'],
}

/** What matters of the ClusterRoles that every API server has, for files, which do not show them. */
const builtIn: ReadonlyMap<string, readonly PolicyRule[]> = new Map([
  ['cluster-admin', [everything]],
  ['admin', [editing]],
  ['edit', [editing]],
  ['view', []],
  ['system:auth-delegator', []],
  ['system:basic-user', []],
  ['system:discovery', []],
  ['system:public-info-viewer', []],
  ['system:service-account-issuer-discovery', []],
])

/** The rules that a binding grants, those of aggregated ClusterRoles among them; undefined where its role is not in sight. */
export function rulesGranted(
  { namespace, object }: Resource<RoleBinding | ClusterRoleBinding>,
  look: RoleLook,
): readonly PolicyRule[] | undefined {
  const { kind, name = '' } = object.roleRef ?? {}
  const role =
    kind === 'Role' ? look.byName('Role', namespace, name) : look.byName('ClusterRole', undefined, name)
  if (typeof role !== 'string') return rulesOf(role, look)
  return kind === 'ClusterRole' ? builtIn.get(name) : undefined
}

function rulesOf({ object }: Resource<Role | ClusterRole>, look: RoleLook): readonly PolicyRule[] {
  const selectors = 'aggregationRule' in object ? (object.aggregationRule?.clusterRoleSelectors ?? []) : []
  if (selectors.length === 0) return object.rules ?? []
  const others = look
    .all('ClusterRole')
    .filter(({ labels }) => selectors.some((selector) => selects(selector, labels)))
  return [...(object.rules ?? []), ...others.flatMap((other) => other.object.rules ?? [])]
}
