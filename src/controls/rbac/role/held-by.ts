import type { AccessLook, Problem, Resource } from '#model'
import type { ClusterRole, Role } from '#schema'
import { nameOfSubject } from '../binding/subjects.ts'

type RelatedPlaces = NonNullable<Problem['related']>

/** Where a role is bound, and everybody who holds it; of the bindings those that `counts` says matter. */
export function heldBy(
  role: Resource<Role | ClusterRole>,
  look: AccessLook,
  counts: (binding: Pick<Resource, 'kind' | 'namespace'>) => boolean = () => true,
): RelatedPlaces {
  const holders = look.holders(role).filter(({ binding }) => counts(binding))
  const [first] = holders
  if (first === undefined) return []
  return [
    { message: 'bound here', resource: first.binding, at: ['roleRef'] },
    ...holders.map(({ subject, binding, index }) => ({
      message: `held by ${nameOfSubject(subject)}`,
      resource: binding,
      at: ['subjects', index],
      subject,
    })),
  ]
}
