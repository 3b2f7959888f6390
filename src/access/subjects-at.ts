import { type Look, type Path, type Resource, scopeKinds, type SubjectName } from '#model'
import type { ClusterRoleBinding, RoleBinding } from '#schema'
import { subjectKey, subjectOf } from './identity.ts'
import type { AnyBinding } from './objects.ts'
import type { AccessView } from './view.ts'

/** Whether subjects are judged on resources of a kind. */
export function namesSubjects(kind: string): boolean {
  return (scopeKinds.subject as readonly string[]).includes(kind)
}

/** A subject that is judged on a resource, and where it is named there. */
export interface SubjectPlace {
  readonly name: SubjectName
  readonly at: Path
}

type Accounts = Look<'ServiceAccount'>

/**
 * The subjects that are judged on a resource: a service account on itself; any other on the binding whose id comes first of those
 * that name it, so that each is judged once.
 */
export function subjectsAt(
  resource: Resource,
  kind: string,
  view: AccessView & Accounts,
): readonly SubjectPlace[] {
  if (kind === 'ServiceAccount') {
    const { name, namespace } = resource
    const account = { kind, name, ...(namespace !== undefined && { namespace }) } as const
    return [{ name: account, at: ['metadata', 'name'] }]
  }
  if (!namesSubjects(kind)) return []
  const binding = resource as unknown as Resource<RoleBinding | ClusterRoleBinding>
  const found = new Map<string, SubjectPlace>()
  for (const [index, one] of (binding.object.subjects ?? []).entries()) {
    const name = subjectOf(one, binding)
    if (name === undefined || found.has(subjectKey(name))) continue
    found.set(subjectKey(name), { name, at: ['subjects', index] })
  }
  return [...found.values()].filter(
    ({ name }) => !isInSight(name, view) && isFirst(binding, subjectKey(name), view),
  )
}

function isInSight({ kind, name, namespace }: SubjectName, view: Accounts): boolean {
  return kind === 'ServiceAccount' && typeof view.byName('ServiceAccount', namespace, name) !== 'string'
}

function isFirst(binding: AnyBinding, key: string, view: AccessView): boolean {
  return !(view.bindings().bySubject.get(key) ?? []).some((other) => other.binding.id < binding.id)
}
