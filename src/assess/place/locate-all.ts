import type { FileOrigin, Location, Path, RenderedOrigin, Resource } from '#model'
import { breadcrumb } from './breadcrumb.ts'
import { byDocument } from './documents.ts'
import { linesPerText, perText } from './per-text.ts'
import { rangeFinder } from './range-finder.ts'
import { renderedPlaces } from './rendered-places.ts'
import { placeOf } from './text-place.ts'

/** A place that is asked for: a path from the resource's root. */
export interface Wanted {
  readonly resource: Resource
  readonly path: Path
}

export interface Placed {
  /** Absent for a resource of a cluster. */
  readonly location?: Location
  readonly breadcrumb: string
}

/** One of the places asked for, by its position among them. */
interface Asked extends Wanted {
  readonly position: number
  readonly origin: FileOrigin | RenderedOrigin
}

/**
 * The places of paths, in the order in which they are asked for. All of one document are looked for together, and nothing of
 * it is kept afterwards.
 */
export function locateAll(wanted: readonly Wanted[]): Placed[] {
  const placed: Placed[] = wanted.map(({ resource, path }) => ({
    breadcrumb: breadcrumb(resource.object, path),
  }))
  const lines = linesPerText()
  const inRepository = renderedPlaces(lines)
  const finderOf = perText(rangeFinder)
  for (const group of byDocument(inTexts(wanted), ({ origin }) => origin)) {
    const { text } = group[0]!.origin
    const ranges = finderOf(text)(group[0]!.origin, group.map(pathInDocument))
    for (const [at, { position, resource, origin, path }] of group.entries()) {
      const range = ranges[at]!
      const location =
        origin.type === 'file'
          ? { file: text.path, ...placeOf(lines(text), range) }
          : inRepository(resource, origin, path, range)
      placed[position] = { ...placed[position]!, location }
    }
  }
  return placed
}

function inTexts(wanted: readonly Wanted[]): Asked[] {
  return wanted.flatMap(({ resource, path }, position) => {
    const { origin } = resource
    return origin.type === 'cluster' ? [] : [{ resource, path, position, origin }]
  })
}

/** A resource may lie inside a `List`. */
function pathInDocument({ origin: { item }, path }: Asked): Path {
  return item.length === 0 ? path : [...item, ...path]
}
