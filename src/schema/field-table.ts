import { packedFields } from './fields.gen.ts'
import type { TypeId } from './root-type.ts'

/** What a field holds. `quantity` is a string or a number, `object` is free, `any` is unchecked. */
export type Reference = Primitive | NamedReference | ListReference | MapReference

export interface Primitive {
  readonly form: 'string' | 'integer' | 'number' | 'boolean' | 'quantity' | 'object' | 'any'
}

export interface NamedReference {
  readonly form: 'named'
  readonly type: TypeId
}

export interface ListReference {
  readonly form: 'list'
  readonly item: Reference
  /** The fields that identify an item, undefined where items have no identity. */
  readonly keys: readonly string[] | undefined
}

export interface MapReference {
  readonly form: 'map'
  readonly value: Reference
}

export type Fields = ReadonlyMap<string, Reference>

const primitives: Readonly<Record<string, Primitive>> = {
  s: { form: 'string' },
  i: { form: 'integer' },
  n: { form: 'number' },
  b: { form: 'boolean' },
  q: { form: 'quantity' },
  o: { form: 'object' },
  x: { form: 'any' },
}

/** Types that were asked for before: most runs need a fraction of the table. */
const unpacked = new Map<TypeId, Fields>()

/** The fields of a type by name. Throws for a type that the table lacks. */
export function fieldsOf(type: TypeId): Fields {
  const known = unpacked.get(type)
  if (known !== undefined) return known
  const packed = packedFields[type]
  if (packed === undefined) throw new Error(`the field table has no type \`${type}\``)
  const fields = new Map(packed.split(' ').map(unpackField))
  unpacked.set(type, fields)
  return fields
}

function unpackField(text: string): [string, Reference] {
  const colon = text.indexOf(':')
  return [text.slice(0, colon), unpackReference(text.slice(colon + 1))]
}

function unpackReference(text: string): Reference {
  if (text.startsWith('{')) return { form: 'map', value: unpackReference(text.slice(1)) }
  if (!text.startsWith('[')) return primitives[text] ?? { form: 'named', type: text }
  const [item = '', keys] = text.slice(1).split('@')
  return { form: 'list', item: unpackReference(item), keys: keys?.split(',') }
}
