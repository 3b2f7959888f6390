import type { SubjectName } from '#model'
import type { Subject } from '#schema'

/** A caller as the API server has authenticated it. */
export interface Identity {
  readonly user: string
  readonly groups: readonly string[]
}

/** Members of this group are allowed everything, before any authorizer is asked. */
export const mastersGroup = 'system:masters'

const accountUser = /^system:serviceaccount:([^:]*):([^:]+)$/

/** The user name of a service account. */
function accountUserName(namespace: string, name: string): string {
  return `system:serviceaccount:${namespace}:${name}`
}

/** A subject as bindings may call it in several ways: a user name of a service account is that account. */
export function canonicalName({ kind, name, namespace }: SubjectName): SubjectName {
  if (kind !== 'User') return { kind, name, ...(namespace !== undefined && { namespace }) }
  const [, place, account] = accountUser.exec(name) ?? []
  if (place === undefined || account === undefined) return { kind, name }
  return { kind: 'ServiceAccount', name: account, ...(place !== '' && { namespace: place }) }
}

/**
 * Who a subject of a binding is; undefined for nobody: a kind that Kubernetes does not know, or a service account without a
 * namespace in a ClusterRoleBinding. Source: `pkg/registry/rbac/validation/rule.go` of Kubernetes.
 */
export function subjectOf(
  { kind, name = '', namespace }: Subject,
  binding: { readonly kind: string; readonly namespace: string | undefined },
): SubjectName | undefined {
  if (kind === 'User' || kind === 'Group') return canonicalName({ kind, name })
  if (kind !== 'ServiceAccount') return undefined
  const place = namespace || binding.namespace
  if (place === undefined && binding.kind === 'ClusterRoleBinding') return undefined
  return { kind, name, ...(place !== undefined && { namespace: place }) }
}

/** The identity of a subject, with the groups that Kubernetes itself puts it in. */
export function identityOf(subject: SubjectName): Identity {
  const { kind, name, namespace = '' } = canonicalName(subject)
  if (kind === 'Group') return { user: '', groups: withAuthenticated([name]) }
  if (kind === 'ServiceAccount') {
    const groups = ['system:serviceaccounts', `system:serviceaccounts:${namespace}`]
    return { user: accountUserName(namespace, name), groups: withAuthenticated(groups) }
  }
  if (name === 'system:anonymous') return { user: name, groups: ['system:unauthenticated'] }
  return { user: name, groups: withAuthenticated(name.startsWith('system:node:') ? ['system:nodes'] : []) }
}

function withAuthenticated(groups: readonly string[]): readonly string[] {
  return groups.includes('system:unauthenticated') || groups.includes('system:authenticated')
    ? groups
    : [...groups, 'system:authenticated']
}

/** Keys of everything that a binding may name a caller by. */
export function identityKeys({ user, groups }: Identity): readonly string[] {
  return [
    subjectKey({ kind: 'User', name: user }),
    ...groups.map((name) => subjectKey({ kind: 'Group', name })),
  ]
}

/** The same text for the same subject, for maps. */
export function subjectKey(subject: SubjectName): string {
  const { kind, name, namespace = '' } = canonicalName(subject)
  return `${kind}/${namespace}/${name}`
}

/** `service account `shop/web``: how messages name a subject. */
export function subjectTitle({ kind, name, namespace }: SubjectName): string {
  const words = kind === 'ServiceAccount' ? 'service account' : kind.toLowerCase()
  return `${words} \`${namespace === undefined ? '' : `${namespace}/`}${name}\``
}
