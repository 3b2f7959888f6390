import { fieldsOf, type Reference } from './field-table.ts'
import { rootType } from './root-type.ts'

/**
 * The fields that identify an item of the list at `path`, such as `['containerPort', 'protocol']` for a container's ports;
 * undefined where the list has none, the path leads to no list, or the kind has no type.
 */
export function listMapKeys(
  apiVersion: string,
  kind: string,
  path: readonly (string | number)[],
): readonly string[] | undefined {
  const type = rootType(apiVersion, kind)
  let reference: Reference | undefined = type === undefined ? undefined : { form: 'named', type }
  for (const segment of path) reference = reference && step(reference, segment)
  return reference?.form === 'list' ? reference.keys : undefined
}

function step(reference: Reference, segment: string | number): Reference | undefined {
  switch (reference.form) {
    case 'named':
      return typeof segment === 'string' ? fieldsOf(reference.type).get(segment) : undefined
    case 'list':
      return typeof segment === 'number' ? reference.item : undefined
    case 'map':
      return reference.value
    default:
      return undefined
  }
}
