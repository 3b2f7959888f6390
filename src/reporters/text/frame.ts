import { type Excerpt, plainText } from '#model'
import type { Style } from './style.ts'

/** Lines of the source with their numbers, and a marker under the place. */
export function frameLines({ firstLine, lines, highlight }: Excerpt, width: number, style: Style): string[] {
  const gutter = String(firstLine + lines.length - 1).length
  const room = Math.max(width - gutter - 4, 20)
  const shown = trimIndent(lines, highlight)
  return shown.lines.flatMap((line, index) => {
    const number = String(firstLine + index).padStart(gutter)
    const text = `${style.dim(number)} ${style.box.side} ${cut(line, room)}`.trimEnd()
    if (firstLine + index !== highlight.line) return [text]
    const column = Math.min(shown.column, room)
    const length = Math.max(1, Math.min(shown.endColumn - shown.column, room - column))
    return [text, `${' '.repeat(gutter)} ${style.box.side} ${' '.repeat(column - 1)}${style.strong('^'.repeat(length))}`]
  })
}

/** Deep YAML begins far to the right: what all lines stand in by says nothing. Two columns stay. */
function trimIndent(
  lines: readonly string[],
  { column, endColumn }: Excerpt['highlight'],
): { lines: string[]; column: number; endColumn: number } {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  const by = Math.max(0, Math.min(...indents, column - 1) - 2)
  return { lines: lines.map((line) => plainText(line.slice(by))), column: column - by, endColumn: endColumn - by }
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`
}
