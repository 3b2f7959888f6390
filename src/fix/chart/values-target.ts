import type { Operation, Path } from '#model'
import { locatePath, type Place } from '#yaml'
import { type ChartDocument, renderedLine, sourceOfLine, templateLine, valuesPath } from './document.ts'
import { isGuardedBy, readChartLine, valuesBelow } from './line.ts'
import { indentOf } from './spot.ts'

/**
 * The operation on the chart's values that has the effect of one on what it renders; undefined where the template does not
 * print that place straight from a value. `path` starts at the document's root.
 */
export function valuesOperation(
  document: ChartDocument,
  { op, path, value }: Operation,
): Operation | undefined {
  const target = valuesTarget(document, path)
  return target && { op, path: target, value }
}

function valuesTarget(document: ChartDocument, path: Path): Path | undefined {
  const place = placeOf(document, path)
  if (!place.exact) return unprinted(document, place, path) ?? printedAbove(document, path, place.path.length)
  const line = lineInItem(document, path, place)
  const read = line === undefined ? undefined : readChartLine(document.template.lines[line]!)
  if (read?.type === 'values' && read.key === path.at(-1)) return valuesPath(document, read.path)
  return read?.type === 'literal' ? undefined : printedAbove(document, path, path.length)
}

/** Below the deepest key, of those that are rendered, whose mapping or list `toYaml` prints whole. */
function printedAbove(document: ChartDocument, path: Path, depth: number): Path | undefined {
  for (let length = depth; length > 0; length--) {
    if (typeof path[length - 1] !== 'string') continue
    const prefix = path.slice(0, length)
    const line = lineInItem(document, prefix, placeOf(document, prefix))
    const below = line === undefined ? undefined : openValues(document, line)
    if (below !== undefined) return valuesPath(document, [...below, ...path.slice(length)])
    if (line !== undefined) return undefined
  }
  return undefined
}

function openValues({ template }: ChartDocument, line: number): readonly string[] | undefined {
  return readChartLine(template.lines[line]!)?.type === 'open' ? valuesBelow(template.lines, line) : undefined
}

/**
 * The values that a line of the template would print for a missing key, below the nearest ancestor that is rendered. Of several
 * lines that have the key, the one that is printed just when its values are set.
 */
function unprinted(document: ChartDocument, ancestor: Place, path: Path): Path | undefined {
  const [key, ...rest] = path.slice(ancestor.path.length)
  const { lines } = document.template
  const found = ownLines(document, ancestor).filter((line) => readChartLine(lines[line]!)?.key === key)
  const read = found.flatMap((line) => {
    const values = valuesOf(document, line)
    return values === undefined || (found.length > 1 && !isGuardedBy(lines, line, values)) ? [] : [values]
  })
  return read.length === 1 ? valuesPath(document, [...read[0]!, ...rest]) : undefined
}

function valuesOf(document: ChartDocument, line: number): readonly string[] | undefined {
  const read = readChartLine(document.template.lines[line]!)
  return read?.type === 'values' ? read.path : openValues(document, line)
}

/** Lines of the template, from 0, with the keys of a mapping that is rendered in block style. */
function ownLines(document: ChartDocument, { value, flow }: Place): number[] {
  const first = flow ? undefined : templateLine(document, renderedLine(document, value.start))
  if (first === undefined) return []
  const column = columnOf(document, value.start)
  const { lines } = document.template
  const end = lines.findIndex((line, at) => at > first && endsMapping(line, column))
  const inside = lines.slice(0, end < 0 ? lines.length : end).map((line, at) => ({ line, at }))
  return inside
    .filter(({ line, at }) => at >= first && readChartLine(line)?.indent === column)
    .map(({ at }) => at)
}

/** Something that is printed further left. */
function endsMapping(line: string, column: number): boolean {
  const text = line.trimStart()
  return text !== '' && !text.startsWith('{{') && !text.startsWith('#') && line.length - text.length < column
}

function columnOf(document: ChartDocument, offset: number): number {
  return document.lines.position(offset - document.index.start).column - 1
}

function placeOf({ origin, index }: ChartDocument, path: Path): Place {
  return locatePath(origin.text.text, index, path)
}

function lineOf(document: ChartDocument, { key, value }: Place): number | undefined {
  return templateLine(document, renderedLine(document, (key ?? value).start))
}

/**
 * The same, where it belongs to the list item that the path leads through: sections for several containers are often so alike
 * that a line may seem to come from another one's.
 */
function lineInItem(document: ChartDocument, path: Path, place: Place): number | undefined {
  const line = lineOf(document, place)
  const item = path.findLastIndex((step) => typeof step === 'number')
  const first = item < 0 ? undefined : lineOf(document, placeOf(document, path.slice(0, item + 1)))
  if (line === undefined || first === undefined) return line
  const { lines } = document.template
  const column = indentOf(lines[first]!)
  const beginsItem = (text: string): boolean => /^\s*- /.test(text) && indentOf(text) <= column
  return line >= first && !lines.slice(first + 1, line + 1).some(beginsItem) ? line : undefined
}

/** The line of the template that comes nearest to a place, for a message. */
export function nearestLine(document: ChartDocument, path: Path): string {
  const { key, value } = placeOf(document, path)
  const at = renderedLine(document, (key ?? value).start)
  const line = templateLine(document, at)
  return line === undefined ? sourceOfLine(document, at) : document.template.lines[line]!
}
