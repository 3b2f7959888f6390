import type { CommentRange } from './node.ts'

/** Moves through the gaps between nodes, where only space, comments and indicators can be, and keeps the comments. */
export interface Cursor {
  readonly source: string
  at: number
  readonly comments: CommentRange[]
}

export function skipSpace(cursor: Cursor): void {
  const { source } = cursor
  for (;;) {
    while (isSpace(source.charCodeAt(cursor.at))) cursor.at++
    if (source[cursor.at] !== '#') return
    const start = cursor.at
    cursor.at = lineEnd(source, start)
    cursor.comments.push({ start, end: cursor.at, ownLine: isBlankBefore(source, start) })
  }
}

/** Skips space and the indicator, which must be next; false, with only space skipped, where it is not. */
export function skipIndicator(cursor: Cursor, indicator: string): boolean {
  skipSpace(cursor)
  if (cursor.source[cursor.at] !== indicator) return false
  cursor.at++
  return true
}

/** Skips directives, comments and the document's `---`. */
export function skipPrologue(cursor: Cursor): void {
  const { source } = cursor
  skipSpace(cursor)
  while (source[cursor.at] === '%') {
    cursor.at = lineEnd(source, cursor.at)
    skipSpace(cursor)
  }
  if (/---(?=[ \t\r\n]|$)/y.test(source.slice(cursor.at, cursor.at + 4))) cursor.at += 3
}

/** Skips the document's `...` and collects the comments on both sides of it. */
export function skipEpilogue(cursor: Cursor): void {
  skipSpace(cursor)
  if (!cursor.source.startsWith('...', cursor.at)) return
  cursor.at += 3
  skipSpace(cursor)
}

export function lineEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++
  return at
}

/** Offset of the first character of the line that holds `at`, after a byte order mark. */
export function lineStart(source: string, at: number): number {
  let start = at
  while (start > 0 && !'\n\r\uFEFF'.includes(source[start - 1]!)) start--
  return start
}

export function isBlankBefore(source: string, at: number): boolean {
  return /^[ \t]*$/.test(source.slice(lineStart(source, at), at))
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff
}
