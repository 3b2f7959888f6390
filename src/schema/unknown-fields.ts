import { roots } from './fields.gen.ts'
import { type Fields, fieldsOf, type Reference } from './field-table.ts'
import { own } from './own.ts'
import type { TypeId } from './root-type.ts'

/** A field that Kubernetes drops, or refuses under strict validation, because it does not know it. */
export interface UnknownField {
  readonly path: readonly (string | number)[]
  /** The fields that are known in its place. */
  readonly known: readonly string[]
  /** Where near its place a field of this name is known, `*` for any entry of a list. */
  readonly belongs?: readonly (string | number)[]
}

/** Beyond these a resource is so wrong that more messages help nobody. */
const mostPerResource = 20

/**
 * The fields of a resource that Kubernetes does not know, in document order, 20 at most. Only for API versions of today: the
 * types of past ones are known in part. `status` is left out, which no author writes.
 */
export function unknownFields(apiVersion: string, kind: string, object: object): readonly UnknownField[] {
  const type = own(roots, `${apiVersion}/${kind}`)
  if (type === undefined) return []
  const { status: _, ...authored } = object as Readonly<Record<string, unknown>>
  const reference: Reference = { form: 'named', type }
  if (isKnown(authored, reference)) return []
  const unknown: UnknownField[] = []
  visit(authored, reference, { path: [], above: [] }, unknown)
  return unknown.slice(0, mostPerResource)
}

/** The way to a value, and the types that it leads through with the path of each. */
interface Place {
  readonly path: readonly (string | number)[]
  readonly above: readonly { readonly path: Place['path']; readonly fields: Fields }[]
}

/** Whether every field is known: what nearly every resource is asked, so that no path is made for it. */
function isKnown(value: unknown, reference: Reference): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (reference.form === 'list')
    return !Array.isArray(value) || value.every((item) => isKnown(item, reference.item))
  if (reference.form === 'map') return Object.values(value).every((item) => isKnown(item, reference.value))
  return reference.form !== 'named' || Array.isArray(value) || hasKnownFields(value, fieldsOf(reference.type))
}

function hasKnownFields(value: object, fields: Fields): boolean {
  for (const key of Object.keys(value)) {
    const reference = fields.get(key)
    if (reference === undefined) return false
    if (!isKnown((value as Readonly<Record<string, unknown>>)[key], reference)) return false
  }
  return true
}

function visit(value: unknown, reference: Reference, place: Place, unknown: UnknownField[]): void {
  if (typeof value !== 'object' || value === null) return
  if (reference.form === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      visit(item, reference.item, { ...place, path: [...place.path, index] }, unknown)
    }
  } else if (reference.form === 'map') {
    for (const [key, item] of Object.entries(value)) {
      visit(item, reference.value, { ...place, path: [...place.path, key] }, unknown)
    }
  } else if (reference.form === 'named' && !Array.isArray(value)) {
    visitFields(value, fieldsOf(reference.type), place, unknown)
  }
}

function visitFields(value: object, fields: Fields, { path, above }: Place, unknown: UnknownField[]): void {
  const inside = [...above, { path, fields }]
  for (const [key, item] of Object.entries(value)) {
    const reference = fields.get(key)
    const at = [...path, key]
    if (reference !== undefined) visit(item, reference, { path: at, above: inside }, unknown)
    else unknown.push({ path: at, known: [...fields.keys()], ...belonging(key, fields, path, above) })
  }
}

/**
 * One level below, else at the nearest level above, else two levels below one of them where only one type has it: not on the
 * way that led here, where what lies beside is another choice of the same union.
 */
function belonging(key: string, fields: Fields, path: Place['path'], above: Place['above']) {
  const [below] = holdersOf(key, fields, path)
  if (below !== undefined) return { belongs: below.path }
  const outer = above.findLast((level) => level.fields.has(key))
  if (outer !== undefined) return { belongs: [...outer.path, key] }
  for (const level of [{ path, fields }, ...above.toReversed()]) {
    const taken = path[level.path.length]
    const deep = insidesOf(level.fields, level.path)
      .filter((inside) => inside.path[level.path.length] !== taken)
      .flatMap((inside) => holdersOf(key, fieldsOf(inside.type), inside.path))
    const [first] = deep
    if (first !== undefined && deep.every(({ type }) => type === first.type)) return { belongs: first.path }
  }
  return {}
}

interface Inside {
  readonly type: TypeId
  readonly path: Place['path']
}

/** The objects that fields hold, alone or as entries of a list. */
function insidesOf(fields: Fields, path: Place['path']): Inside[] {
  return [...fields].flatMap(([name, reference]) => {
    const isList = reference.form === 'list'
    const inner = isList ? reference.item : reference
    return inner.form === 'named'
      ? [{ type: inner.type, path: [...path, name, ...(isList ? ['*'] : [])] }]
      : []
  })
}

/** The places of a field of that name in what the fields hold, with the type that has it. */
function holdersOf(key: string, fields: Fields, path: Place['path']): Inside[] {
  return insidesOf(fields, path)
    .filter(({ type }) => fieldsOf(type).has(key))
    .map(({ type, path: at }) => ({ type, path: [...at, key] }))
}
