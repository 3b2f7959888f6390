import { type Fields, fieldsOf, type Reference } from './field-table.ts'
import { rootType } from './root-type.ts'

/** A value that Kubernetes' decoding refuses because of its type. */
export interface WrongType {
  readonly path: readonly (string | number)[]
  /** With its article, such as `a list`. */
  readonly expected: string
  /** With its article; the kind of value, never the value. */
  readonly found: string
}

/** Beyond these a resource is so wrong that more messages help nobody. */
const mostPerResource = 20

const expectedWords = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  quantity: 'a string or a number',
  object: 'an object',
  named: 'an object',
  map: 'an object',
  list: 'a list',
  any: 'anything',
} as const satisfies Record<Reference['form'], string>

/**
 * The values in a resource that the API server would refuse for their type, in document order, 20 at most. As there, null counts
 * as absent, unknown fields pass, `1.0` is an integer, and nothing is converted: `"true"` is no boolean and 80 no string.
 * A kind without a type has nothing to hold it against and yields none.
 */
export function checkTypes(apiVersion: string, kind: string, object: unknown): readonly WrongType[] {
  const type = rootType(apiVersion, kind)
  if (type === undefined) return []
  const walk: Walk = { path: [], wrong: [] }
  visit(object, { form: 'named', type }, 0, walk)
  return walk.wrong
}

/** `path` holds the way to the current value in its first `depth` places; what lies beyond is left over. */
interface Walk {
  readonly path: (string | number)[]
  readonly wrong: WrongType[]
}

function visit(value: unknown, reference: Reference, depth: number, walk: Walk): void {
  if (value === null || value === undefined) return
  if (!fits(value, reference)) {
    if (walk.wrong.length < mostPerResource) walk.wrong.push(wrongType(value, reference, depth, walk))
    return
  }
  if (reference.form === 'named') visitFields(value, fieldsOf(reference.type), depth, walk)
  else if (reference.form === 'list') visitItems(value as readonly unknown[], reference.item, depth, walk)
  else if (reference.form === 'map') visitValues(value, reference.value, depth, walk)
}

function visitFields(value: object, fields: Fields, depth: number, walk: Walk): void {
  for (const key of Object.keys(value)) {
    const reference = fields.get(key)
    if (reference === undefined) continue
    walk.path[depth] = key
    visit((value as Readonly<Record<string, unknown>>)[key], reference, depth + 1, walk)
  }
}

function visitItems(items: readonly unknown[], reference: Reference, depth: number, walk: Walk): void {
  for (let index = 0; index < items.length; index++) {
    walk.path[depth] = index
    visit(items[index], reference, depth + 1, walk)
  }
}

function visitValues(value: object, reference: Reference, depth: number, walk: Walk): void {
  for (const key of Object.keys(value)) {
    walk.path[depth] = key
    visit((value as Readonly<Record<string, unknown>>)[key], reference, depth + 1, walk)
  }
}

function fits(value: unknown, { form }: Reference): boolean {
  switch (form) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === form
    case 'integer':
      return Number.isInteger(value)
    case 'quantity':
      return typeof value === 'string' || typeof value === 'number'
    case 'list':
      return Array.isArray(value)
    case 'any':
      return true
    default:
      return typeof value === 'object' && !Array.isArray(value)
  }
}

function wrongType(value: unknown, { form }: Reference, depth: number, walk: Walk): WrongType {
  return { path: walk.path.slice(0, depth), expected: expectedWords[form], found: foundWord(value) }
}

function foundWord(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a fraction'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
