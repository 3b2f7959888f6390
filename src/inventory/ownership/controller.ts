import { groupOf, type Resource, valueAt } from '#model'
import { type Buckets, kindKey } from '../buckets.ts'

interface OwnerReference {
  readonly apiVersion?: string
  readonly kind?: string
  readonly name?: string
  readonly uid?: string
  readonly controller?: boolean
}

/**
 * The resource that made this one and keeps it: its owner with `controller: true`. An owner of the same name with another uid is
 * a later one, which the garbage collector does not take for it.
 */
export function controllerOf(buckets: Buckets, resource: Resource): Resource | undefined {
  const owners = valueAt(resource.object, ['metadata', 'ownerReferences'])
  if (!Array.isArray(owners)) return undefined
  const owner = (owners as readonly OwnerReference[]).find(({ controller }) => controller === true)
  if (owner?.kind === undefined) return undefined
  const key = kindKey({ group: groupOf(owner.apiVersion ?? ''), kind: owner.kind })
  return buckets
    .get(key)
    ?.get(resource.namespace ?? '')
    ?.find(({ name, origin }) => name === owner.name && origin.type === 'cluster' && origin.uid === owner.uid)
}
