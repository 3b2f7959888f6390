import { type Path, redactedText, type Resource, type SourceText, valueAt } from '#model'
import { parseDocuments, type Range } from '#yaml'
import { perText } from './per-text.ts'
import { rangeFinder } from './range-finder.ts'

/** A place in the file that an object was in before Kustomize. */
export interface BasePlace {
  readonly range: Range
  /** The file has another value there: a patch set the one that was found. */
  readonly patched: boolean
}

/** Finds a path in the file that an object was in before Kustomize; undefined where the file does not hold the object. */
export type BasePlaces = (resource: Resource, file: SourceText, path: Path) => BasePlace | undefined

interface BaseObject extends Range {
  readonly kind: unknown
  readonly name: string
  readonly value: unknown
}

/** Reads each file once. */
export function basePlaces(): BasePlaces {
  const read = perText((text) => ({ objects: objectsIn(text), find: rangeFinder(text) }))
  return (resource, file, path) => {
    const { objects, find } = read(file)
    const object = same(objects, resource)
    const range = object && find(object, [path])[0]
    return range && { range, patched: isOther(valueAt(object.value, path), valueAt(resource.object, path)) }
  }
}

function objectsIn({ text }: SourceText): BaseObject[] {
  return parseDocuments(text).documents.flatMap(({ start, end, value }) => {
    const name = valueAt(value, ['metadata', 'name'])
    return typeof name === 'string' ? [{ start, end, kind: valueAt(value, ['kind']), name, value }] : []
  })
}

/** A kustomization may put something before or behind a name: the longest that the new one holds is meant. */
function same(objects: readonly BaseObject[], { kind, name }: Resource): BaseObject | undefined {
  return objects
    .filter((object) => object.kind === kind && name.includes(object.name))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
}

/** Of mappings and lists nothing can be said; a value that was taken out may be any. */
function isOther(before: unknown, after: unknown): boolean {
  if (
    after === undefined ||
    after === redactedText ||
    typeof before === 'object' ||
    typeof after === 'object'
  )
    return false
  return before !== after
}
