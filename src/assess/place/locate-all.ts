import type { DocumentSpan, Location, Path, RenderedOrigin, Resource, SourceText } from '#model'
import { indexDocument, type LineMap, lineMap, locatePath, type Range } from '#yaml'
import { type Alignment, alignments } from './alignment.ts'
import { breadcrumb } from './breadcrumb.ts'
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

/** The places of paths, in the order in which they are asked for; each document is indexed once. */
export function locateAll(wanted: readonly Wanted[]): Placed[] {
  const placed: Placed[] = wanted.map(({ resource, path }) => ({ breadcrumb: breadcrumb(resource.object, path) }))
  const maps: Maps = { lines: lineMaps(), alignmentOf: alignments() }
  for (const group of byDocument(wanted)) {
    const { origin } = wanted[group[0]!]!.resource
    if (origin.type === 'cluster') continue
    const index = indexDocument(origin.text.text, origin)
    for (const at of group) {
      const { resource, path } = wanted[at]!
      const range = rangeOf(origin, index, path)
      placed[at] = { ...placed[at]!, location: locationOf(resource, range, maps) }
    }
  }
  return placed
}

/** Indexes of `wanted`, those of one document together. */
function byDocument(wanted: readonly Wanted[]): number[][] {
  const groups = new Map<SourceText, Map<number, number[]>>()
  wanted.forEach(({ resource: { origin } }, index) => {
    if (origin.type === 'cluster') return
    const documents = groups.get(origin.text) ?? new Map<number, number[]>()
    groups.set(origin.text, documents)
    const group = documents.get(origin.start)
    if (group === undefined) documents.set(origin.start, [index])
    else group.push(index)
  })
  return [...groups.values()].flatMap((documents) => [...documents.values()])
}

/** From the key to the end of a value that begins on its line; only the key of a larger one. */
function rangeOf({ text, item }: DocumentSpan, index: ReturnType<typeof indexDocument>, path: Path): Range {
  const { key, value, exact } = locatePath(text.text, index, [...item, ...path])
  if (key === undefined) return firstLine(text.text, value)
  if (!exact) return key
  const whole = { start: key.start, end: Math.max(key.end, value.end) }
  return /[\r\n]/.test(text.text.slice(whole.start, whole.end)) ? key : whole
}

function firstLine(text: string, { start, end }: Range): Range {
  const length = text.slice(start, end).search(/[\r\n]/)
  return { start, end: length < 0 ? end : start + length }
}

/** What is made once and used for many places. */
interface Maps {
  lines(text: SourceText): LineMap
  alignmentOf(origin: RenderedOrigin): Alignment | undefined
}

function locationOf({ origin }: Resource, range: Range, { lines, alignmentOf }: Maps): Location {
  if (origin.type === 'cluster') throw new Error('a resource of a cluster has no place in a file')
  const map = lines(origin.text)
  const start = map.position(range.start)
  const end = map.position(range.end)
  const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  if (origin.type === 'file') return { file: origin.text.path, ...place }
  return templatePlace(origin, place, alignmentOf(origin))
}

/** Line maps by text, each made once. */
function lineMaps(): (text: SourceText) => LineMap {
  const maps = new Map<SourceText, LineMap>()
  return (text) => {
    const map = maps.get(text) ?? lineMap(text.text)
    maps.set(text, map)
    return map
  }
}
