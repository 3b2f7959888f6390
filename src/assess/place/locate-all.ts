import type { DocumentSpan, Location, Path, Resource, SourceText } from '#model'
import { type LineMap, lineMap, type Range } from '#yaml'
import { type Alignment, alignments } from './alignment.ts'
import { breadcrumb } from './breadcrumb.ts'
import { rangeFinder } from './ranges.ts'
import { templatePlace } from './template-place.ts'

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

/** One of the places asked for, by its position among them, with the text that it is in. */
interface Asked extends Wanted {
  readonly position: number
  readonly origin: DocumentSpan
}

/**
 * The places of paths, in the order in which they are asked for. Each document is read once, and no longer than its places are
 * looked for.
 */
export function locateAll(wanted: readonly Wanted[]): Placed[] {
  const placed: Placed[] = wanted.map(({ resource, path }) => ({ breadcrumb: breadcrumb(resource.object, path) }))
  const alignmentOf = alignments()
  for (const [text, asked] of Map.groupBy(inTexts(wanted), ({ origin }) => origin.text)) {
    const lines = lineMap(text.text)
    for (const [{ position, resource }, range] of rangesIn(text, asked)) {
      placed[position] = { ...placed[position]!, location: locationOf(resource, range, lines, alignmentOf) }
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

function* rangesIn(text: SourceText, asked: readonly Asked[]): Generator<readonly [Asked, Range]> {
  const find = rangeFinder(text)
  for (const group of Map.groupBy(asked, ({ origin }) => origin.start).values()) {
    const ranges = find(group[0]!.origin, group.map(pathInDocument))
    for (const [at, one] of group.entries()) yield [one, ranges[at]!]
  }
}

/** A resource may lie inside a `List`. */
function pathInDocument({ path, origin: { item } }: Asked): Path {
  return item.length === 0 ? path : [...item, ...path]
}

function locationOf({ origin }: Resource, range: Range, lines: LineMap, alignmentOf: ReturnType<typeof alignments>): Location {
  if (origin.type === 'cluster') throw new Error('a resource of a cluster has no place in a file')
  const start = lines.position(range.start)
  const end = lines.position(range.end)
  const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  if (origin.type === 'file') return { file: origin.text.path, ...place }
  return templatePlace(origin, place, alignmentOf(origin))
}
