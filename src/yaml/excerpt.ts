import { lineMap } from './position.ts'
import type { LineMap } from './position.ts'
import type { Range } from './range.ts'

export interface MaskedExcerpt {
  readonly firstLine: number
  readonly lines: readonly string[]
  /**
   * Where the range begins; `endColumn` is exclusive and lies on the same line. Columns start at 1 and count in the
   * masked line.
   */
  readonly highlight: { readonly line: number; readonly column: number; readonly endColumn: number }
}

const mask = '•••'

/**
 * The lines around `range`; on every line that one of the `sensitive` ranges touches, what it covers is replaced by
 * `•••`. Give `lines` where several excerpts of one text are made.
 */
export function maskedExcerpt(
  text: string,
  range: Range,
  contextLines: number,
  sensitive: readonly Range[] = [],
  lines: LineMap = lineMap(text),
): MaskedExcerpt {
  const line = lines.position(range.start).line
  const firstLine = Math.max(1, line - contextLines)
  const lastLine = Math.min(lines.lineCount, lines.position(range.end).line + contextLines)
  const ranges = disjoint(sensitive)
  const own = lineSpan(lines, line)
  const spans = Array.from({ length: lastLine - firstLine + 1 }, (_, index) =>
    lineSpan(lines, firstLine + index),
  )
  return {
    firstLine,
    lines: spans.map((span) => textOf(maskLine(text, span, ranges))),
    highlight: { line, ...columns(maskLine(text, own, ranges), range, own) },
  }
}

function lineSpan(lines: LineMap, line: number): Range {
  return { start: lines.lineStart(line), end: lines.lineEnd(line) }
}

/** Sorted, overlapping ones joined, empty ones left out. */
function disjoint(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of ranges.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || range.start > last.end) joined.push(range)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
  }
  return joined
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly hidden: boolean
}

function maskLine(text: string, line: Range, sensitive: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  let from = line.start
  for (const range of sensitive.filter(({ start, end }) => start < line.end && end > line.start)) {
    const start = Math.max(range.start, line.start)
    const end = Math.min(range.end, line.end)
    pieces.push({ from, to: start, text: text.slice(from, start), hidden: false })
    pieces.push({ from: start, to: end, text: mask, hidden: true })
    from = end
  }
  return [...pieces, { from, to: line.end, text: text.slice(from, line.end), hidden: false }]
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('')
}

/** Where an offset of the whole text lies in the masked line; one inside a mask lies at the mask's beginning, or end. */
function maskedOffset(pieces: readonly Piece[], offset: number, within: 'start' | 'end'): number {
  let length = 0
  for (const { from, to, text, hidden } of pieces) {
    if (offset < to || (offset === to && within === 'end' && to > from)) {
      return length + (hidden ? (within === 'end' ? text.length : 0) : Math.max(offset - from, 0))
    }
    length += text.length
  }
  return length
}

function columns(pieces: readonly Piece[], range: Range, line: Range): { column: number; endColumn: number } {
  const column = maskedOffset(pieces, range.start, 'start') + 1
  const endColumn = maskedOffset(pieces, Math.min(range.end, line.end), 'end') + 1
  return { column, endColumn: Math.max(endColumn, column + 1) }
}
