import type { ClusterRoleBinding, RoleBinding, Subject } from '#schema'

/** Subjects of a binding with their index, for paths. */
export function subjectsOf({
  subjects = [],
}: RoleBinding | ClusterRoleBinding): readonly (readonly [number, Subject])[] {
  return [...(subjects ?? []).entries()]
}

/** `group `system:masters``: how messages name a subject. */
export function subjectName({ kind = 'subject', name = '?', namespace }: Subject): string {
  return nameOfSubject({ kind, name, ...(namespace !== undefined && { namespace }) })
}

/** The same of a subject that is resolved. */
export function nameOfSubject({
  kind,
  name,
  namespace,
}: {
  kind: string
  name: string
  namespace?: string
}): string {
  const words = kind === 'ServiceAccount' ? 'service account' : kind.toLowerCase()
  return `${words} \`${namespace === undefined ? '' : `${namespace}/`}${name}\``
}

/** Groups that every caller, or every service account, is in. */
export const everyAuthenticated: ReadonlySet<string> = new Set([
  'system:authenticated',
  'system:serviceaccounts',
])

export const everyAnonymous: ReadonlySet<string> = new Set(['system:anonymous', 'system:unauthenticated'])
