import { type Path, redactedText, type Resource, type SourceText, valueAt } from '#model'
import { parseDocuments, type Range } from '#yaml'
import { pathIn } from './path-in.ts'
import { perText } from './per-text.ts'
import { rangeFinder } from './range-finder.ts'

/** A place in a file that Kustomize read. */
export interface BasePlace {
  readonly range: Range
  /** Name of the object there, before a kustomization put something around it. */
  readonly name: string
  /** The file has another value there: a patch set the one that was found. */
  readonly patched: boolean
}

export interface BasePlaces {
  /** A path in the file that an object was in before Kustomize; undefined where the file does not hold the object. */
  readonly base: (resource: Resource, file: SourceText, path: Path) => BasePlace | undefined
  /** Where a patch of the object of that name sets the value that was found; undefined where the file has none. */
  readonly patch: (resource: Resource, file: SourceText, path: Path, name: string) => Range | undefined
}

interface BaseObject extends Range {
  readonly kind: unknown
  readonly name: string
  readonly value: unknown
}

/** Reads each file once. */
export function basePlaces(): BasePlaces {
  const read = perText((text) => ({ objects: objectsIn(text), find: rangeFinder(text) }))
  return {
    base: (resource, file, path) => {
      const { objects, find } = read(file)
      const object = sameObject(objects, resource)
      if (object === undefined) return undefined
      const own = pathIn(object.value, resource.object, path)
      const [range] = find(object, [own ?? path])
      const { name, value } = object
      const before = own && valueAt(value, own)
      return range && { range, name, patched: isOther(before, valueAt(resource.object, path)) }
    },
    patch: (resource, file, path, name) => {
      const { objects, find } = read(file)
      const wanted = valueAt(resource.object, path)
      for (const object of objects) {
        if (object.kind !== resource.kind || object.name !== name) continue
        const own = pathIn(object.value, resource.object, path)
        if (own !== undefined && valueAt(object.value, own) === wanted) return find(object, [own])[0]
      }
      return undefined
    },
  }
}

function objectsIn({ text }: SourceText): BaseObject[] {
  return parseDocuments(text).documents.flatMap(({ start, end, value }) => {
    const name = valueAt(value, ['metadata', 'name'])
    return typeof name === 'string' ? [{ start, end, kind: valueAt(value, ['kind']), name, value }] : []
  })
}

/** A kustomization may put something before or behind a name: the longest that the new one holds is meant. */
function sameObject(objects: readonly BaseObject[], { kind, name }: Resource): BaseObject | undefined {
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
