import { type Fields, fieldsOf, type Reference } from './field-table.ts'
import { roots } from './fields.gen.ts'
import { own } from './own.ts'
import { rootType } from './root-type.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * The object as Kubernetes decodes it: a field that is null is absent, a null entry of a list or a map is its type's zero
 * value, so that the others keep their places. An amount that is null is left out of its map: a request or a limit of
 * nothing is none. A null under a key that Kubernetes does not know stays, since strict
 * validation refuses the key all the same. Shares whatever is untouched, and gives the same object where nothing is.
 */
export function withoutNulls(apiVersion: string, kind: string, object: Json): Json {
  if (!holdsNull(object)) return object
  const type = rootType(apiVersion, kind)
  const reference: Known = type === undefined ? 'custom resource' : { form: 'named', type }
  const strict = own(roots, `${apiVersion}/${kind}`) !== undefined
  return stripRecord(object, reference, strict) as Json
}

/** What is known of a value's type: of a custom resource its metadata alone. */
type Known = Reference | 'custom resource' | undefined

/** Nearly every object holds none, so that nothing is looked up for it. */
function holdsNull(value: object): boolean {
  if (Array.isArray(value)) return value.some(isOrHoldsNull)
  for (const key in value) if (isOrHoldsNull((value as Json)[key])) return true
  return false
}

function isOrHoldsNull(value: unknown): boolean {
  return typeof value === 'object' && (value === null || holdsNull(value))
}

function strip(value: unknown, known: Known, strict: boolean): unknown {
  if (typeof value !== 'object' || value === null || !holdsNull(value)) return value
  return Array.isArray(value) ? stripList(value, known, strict) : stripRecord(value as Json, known, strict)
}

function stripList(list: readonly unknown[], known: Known, strict: boolean): unknown {
  const item = typeof known === 'object' && known.form === 'list' ? known.item : undefined
  return list.map((value) =>
    value === null ? (item === undefined ? likeSiblings(list) : zeroOf(item)) : strip(value, item, strict),
  )
}

function likeSiblings(list: readonly unknown[]): unknown {
  return list.some((value) => typeof value === 'string') ? '' : {}
}

function stripRecord(record: Json, known: Known, strict: boolean): unknown {
  const entry = entryStripper(known, strict)
  return Object.fromEntries(Object.entries(record).flatMap(entry))
}

type Entry = [key: string, value: unknown]

function entryStripper(known: Known, strict: boolean): (entry: Entry) => Entry[] {
  if (typeof known === 'object' && known.form === 'map') {
    const { value: reference } = known
    return ([key, value]) => {
      if (value !== null) return [[key, strip(value, reference, strict)]]
      return reference.form === 'quantity' ? [] : [[key, zeroOf(reference)]]
    }
  }
  const fields = fieldsFor(known)
  return ([key, value]) => {
    const reference = fields?.get(key)
    if (value !== null) return [[key, strip(value, reference, strict)]]
    return strict && fields !== undefined && reference === undefined ? [[key, value]] : []
  }
}

const metadataOnly: Fields = new Map([['metadata', { form: 'named', type: 'ObjectMeta' }]])

function fieldsFor(known: Known): Fields | undefined {
  if (known === 'custom resource') return metadataOnly
  return known?.form === 'named' ? fieldsOf(known.type) : undefined
}

function zeroOf({ form }: Reference): unknown {
  switch (form) {
    case 'string':
      return ''
    case 'integer':
    case 'number':
    case 'quantity':
      return 0
    case 'boolean':
      return false
    case 'list':
      return []
    case 'any':
      return null
    default:
      return {}
  }
}
