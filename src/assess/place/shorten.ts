import type { Excerpt } from '#model'

/** Characters of a line that are shown. */
const longest = 200

/** Cuts long lines; of the one that is highlighted the part around the highlight stays. */
export function shortened({ firstLine, lines, highlight }: Excerpt): Excerpt {
  if (lines.every(({ length }) => length <= longest)) return { firstLine, lines, highlight }
  const at = highlight.line - firstLine
  const from = beginning(lines[at]?.length ?? 0, highlight.column)
  const cut = lines.map((line, index) => (index === at ? cutLine(line, from) : cutLine(line, 0)))
  const column = highlight.column - from
  const endColumn = Math.max(column + 1, Math.min(highlight.endColumn - from, longest + 1))
  return { firstLine, lines: cut, highlight: { line: highlight.line, column, endColumn } }
}

/** How much is left out before the highlight: nothing where it begins early enough to be seen. */
function beginning(length: number, column: number): number {
  if (length <= longest || column <= longest / 2) return 0
  return Math.min(column - longest / 4, length - longest)
}

function cutLine(line: string, from: number): string {
  const end = from + longest
  const head = from > 0 ? `…${line.slice(from + 1, end)}` : line.slice(0, end)
  return end < line.length ? `${head.slice(0, -1)}…` : head
}
