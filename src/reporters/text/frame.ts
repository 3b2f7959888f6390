import type { Excerpt } from '#model'
import { plainLine } from '../plain.ts'
import { columnsOf, cut } from './cells.ts'
import type { Margin } from './margin.ts'
import type { Style } from './style.ts'

/** Lines of the source with their numbers, and a marker under the place. */
export function frameLines(
  { firstLine, lines, highlight }: Excerpt,
  room: number,
  margin: Margin,
  style: Style,
): string[] {
  const skipped = skippedColumns(lines, highlight, room)
  return lines.flatMap((line, index) => {
    const number = firstLine + index
    const shown =
      `${margin.source(number)}${style.signs(cut(visible(line.slice(skipped, skipped + room * 2)), room))}`.trimEnd()
    return number === highlight.line
      ? [shown, marker(line, skipped, highlight, { room, margin, style })]
      : [shown]
  })
}

interface Surroundings {
  readonly room: number
  readonly margin: Margin
  readonly style: Style
}

function marker(
  line: string,
  skipped: number,
  { column, endColumn }: Excerpt['highlight'],
  { room, margin, style }: Surroundings,
): string {
  const before = columnsOf(visible(line.slice(skipped, column - 1)))
  const length = columnsOf(visible(line.slice(column - 1, Math.min(endColumn, column + room) - 1)))
  const carets = '^'.repeat(Math.max(1, Math.min(length, room - before)))
  return `${margin.source()}${' '.repeat(before)}${style.strong(carets)}`
}

/**
 * Deep YAML begins far to the right: what all lines stand in by says nothing, but two columns stay. Where the place would still
 * lie outside the frame, the frame begins shortly before it.
 */
function skippedColumns(lines: readonly string[], { column }: Excerpt['highlight'], room: number): number {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const shared = Math.max(0, Math.min(...indents, column - 1) - 2)
  return column - shared > room / 2 ? Math.max(shared, column - 1 - Math.floor(room / 4)) : shared
}

function visible(text: string): string {
  return plainLine(text.replaceAll('\t', '  '))
}
