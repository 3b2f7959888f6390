import type { DocumentIndex } from '../document-index.ts'
import type { Range } from '../range.ts'
import { isBlankBefore, lineEnd, lineStart } from '../tree/cursor.ts'
import type { TextEdit } from './text-edit.ts'

/** Takes one of several entries or items away, in block style with its lines. */
export function removeSibling(
  index: DocumentIndex,
  siblings: readonly Range[],
  at: number,
  flow: boolean,
): TextEdit {
  const range = flow ? flowRange(siblings, at) : blockRange(index, siblings, at)
  return { ...range, text: '' }
}

/** With the comma before it, or after the first. */
function flowRange(siblings: readonly Range[], at: number): Range {
  const { start, end } = siblings[at]!
  if (at === 0) return { start, end: siblings[1]!.start }
  return { start: siblings[at - 1]!.end, end }
}

function blockRange(index: DocumentIndex, siblings: readonly Range[], at: number): Range {
  const { source } = index
  const { start, end } = siblings[at]!
  if (isBlankBefore(source, start)) return wholeLines(source, start, end)
  return behindDash(index, { start, end }, siblings[at + 1]!)
}

/** The last lines of a text take the line break before them along, so that none is left at its end. */
function wholeLines(source: string, start: number, end: number): Range {
  const from = lineStart(source, start)
  const to = lineEnd(source, end)
  if (to < source.length) return { start: from, end: to + breakLength(source, to) }
  return { start: beforeBreak(source, from), end: to }
}

/** The first key behind a dash: the next one takes its place, unless comments stand between them. */
function behindDash({ source, tree }: DocumentIndex, { start, end }: Range, next: Range): Range {
  const commented = tree.comments.some(
    (range) => range.ownLine && range.start > end && range.end < next.start,
  )
  if (!commented) return { start, end: next.start }
  const space = /[ \t]*$/.exec(source.slice(lineStart(source, start), start))![0].length
  return { start: start - space, end: lineEnd(source, end) }
}

function breakLength(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? 2 : 1
}

function beforeBreak(source: string, at: number): number {
  if (source.startsWith('\r\n', at - 2)) return at - 2
  return /[\r\n]/.test(source[at - 1] ?? '') ? at - 1 : at
}
