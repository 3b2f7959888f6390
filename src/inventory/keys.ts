import type { Resource } from '#model'
import { kindKey } from './buckets.ts'

/** Keys that looks record and changes touch; one of each sort of question. */
export const keyOf = {
  name: (kind: string, namespace: string | undefined, name: string) => `${kind}/${namespace ?? ''}/${name}`,
  namespace: (kind: string, namespace: string | undefined) => `${kind}/${namespace ?? ''}/*`,
  kind: (kind: string) => `${kind}/*`,
  /** A resource itself, by its inventory id. */
  resource: (id: string) => `=${id}`,
}

/** Every key whose answer a change of the resource may alter. */
export function changeKeys(resource: Resource): readonly string[] {
  const kind = kindKey(resource)
  return [
    keyOf.resource(resource.id),
    keyOf.name(kind, resource.namespace, resource.name),
    keyOf.namespace(kind, resource.namespace),
    keyOf.kind(kind),
  ]
}
