import { type Path, type Resource, type SourceText, valueAt } from '#model'
import { parseDocuments, type Range } from '#yaml'
import { perText } from './per-text.ts'
import { rangeFinder } from './range-finder.ts'

/** Finds the range, in the file that an object was in before Kustomize, of a path; undefined where the file does not hold it. */
export type BasePlaces = (resource: Resource, file: SourceText, path: Path) => Range | undefined

interface BaseObject extends Range {
  readonly kind: unknown
  readonly name: string
}

/** Reads each file once. */
export function basePlaces(): BasePlaces {
  const read = perText((text) => ({ objects: objectsIn(text), find: rangeFinder(text) }))
  return (resource, file, path) => {
    const { objects, find } = read(file)
    const object = same(objects, resource)
    return object && find(object, [path])[0]
  }
}

function objectsIn({ text }: SourceText): BaseObject[] {
  return parseDocuments(text).documents.flatMap(({ start, end, value }) => {
    const name = valueAt(value, ['metadata', 'name'])
    return typeof name === 'string' ? [{ start, end, kind: valueAt(value, ['kind']), name }] : []
  })
}

/** A kustomization may put something before or behind a name: the longest that the new one holds is meant. */
function same(objects: readonly BaseObject[], { kind, name }: Resource): BaseObject | undefined {
  return objects
    .filter((object) => object.kind === kind && name.includes(object.name))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
}
