import type { Location } from '#model'
import type { LineMap, Range } from '#yaml'

/** A place within a text, as a location has it. */
export type TextPlace = Pick<Location, 'line' | 'column' | 'endLine' | 'endColumn'>

export function placeOf(lines: LineMap, range: Range): TextPlace {
  const start = lines.position(range.start)
  const end = lines.position(range.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** From the first to the last character of a line that are not space. */
export function placeOfLine(text: string, lines: LineMap, line: number): TextPlace {
  const source = text.slice(lines.lineStart(line), lines.lineEnd(line))
  const column = source.length - source.trimStart().length + 1
  return { line, column, endLine: line, endColumn: Math.max(source.trimEnd().length + 1, column) }
}
