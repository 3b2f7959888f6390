import type { Resource } from '#model'
import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from '#schema'
import { covers } from './covers.ts'
import { granted } from './granted.ts'
import { type Identity, mastersGroup } from './identity.ts'
import { allowing, grantsOf } from './subject.ts'
import type { AccessView } from './view.ts'

const group = 'rbac.authorization.k8s.io'

/** Selectors gather whatever comes later, so their writer must hold everything. */
const everything: readonly PolicyRule[] = [
  { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
  { nonResourceURLs: ['*'], verbs: ['*'] },
]

/**
 * Whether the API server lets a caller, who may write roles, give one these rules: holders of all of them may, and holders of the
 * verb `escalate`. Source: `pkg/registry/rbac/clusterrole/policybased/storage.go` of Kubernetes.
 */
export function mayWriteRole(
  identity: Identity,
  {
    kind,
    name,
    namespace = '',
    object,
  }: Pick<Resource<Role | ClusterRole>, 'kind' | 'name' | 'namespace' | 'object'>,
  verb: 'create' | 'update' | 'patch',
  view: AccessView,
): boolean {
  const resource = kind === 'Role' ? 'roles' : 'clusterroles'
  const named = verb === 'create' ? {} : { name }
  const gathers =
    'aggregationRule' in object && (object.aggregationRule?.clusterRoleSelectors ?? []).length > 0
  const rules = [...(object.rules ?? []), ...(gathers ? everything : [])]
  return passes(identity, namespace, { resource, verb: 'escalate', ...named }, rules, view)
}

/**
 * Whether the API server lets a caller, who may write bindings, bind this role: holders of its rules may, and holders of the verb
 * `bind` on it. Source: `pkg/registry/rbac/clusterrolebinding/policybased/storage.go` of Kubernetes.
 */
export function mayBind(
  identity: Identity,
  binding: Resource<RoleBinding | ClusterRoleBinding>,
  view: AccessView,
): boolean {
  const { kind, name = '' } = binding.object.roleRef ?? {}
  const resource = kind === 'Role' ? 'roles' : 'clusterroles'
  const rules = granted(binding, view) ?? everything
  return passes(identity, binding.namespace ?? '', { resource, verb: 'bind', name }, rules, view)
}

interface Passport {
  readonly resource: string
  readonly verb: string
  readonly name?: string
}

function passes(
  identity: Identity,
  namespace: string,
  wanted: Passport,
  rules: readonly PolicyRule[],
  view: AccessView,
): boolean {
  if (identity.groups.includes(mastersGroup)) return true
  const { permissions } = grantsOf(identity, view)
  const request = { ...wanted, apiGroup: group, namespace }
  if (allowing(permissions, request) !== undefined) return true
  const own = permissions.filter(({ everywhere, binding }) => everywhere || binding.namespace === namespace)
  return covers(
    own.flatMap((permission) => permission.rules),
    rules,
  )
}
