import { CHOMPING_MODE, SCALAR_STYLE } from 'js-yaml'
import type { ScalarEvent } from 'js-yaml'
import type { Range } from '../range.ts'
import { lineEnd, skipSpace } from './cursor.ts'
import type { Cursor } from './cursor.ts'

/** The place of a scalar's token; moves the cursor behind it. A scalar without text lies where the cursor is. */
export function scalarRange(cursor: Cursor, event: ScalarEvent): Range {
  if (event.valueStart < 0) return { start: cursor.at, end: cursor.at }
  skipSpace(cursor)
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) {
    return blockScalarRange(cursor, event)
  }
  const quote = event.style === SCALAR_STYLE.PLAIN ? 0 : 1
  cursor.at = event.valueEnd + quote
  return { start: event.valueStart - quote, end: cursor.at }
}

function blockScalarRange(cursor: Cursor, event: ScalarEvent): Range {
  const start = cursor.at
  const header = /[|>][-+0-9]*/y
  header.lastIndex = start
  header.exec(cursor.source)
  const headerEnd = Math.max(header.lastIndex, start)
  collectHeaderComment(cursor, headerEnd)
  cursor.at = event.valueEnd
  return { start, end: Math.max(headerEnd, contentEnd(cursor.source, event)) }
}

function collectHeaderComment({ source, comments }: Cursor, headerEnd: number): void {
  const end = lineEnd(source, headerEnd)
  const hash = source.slice(headerEnd, end).indexOf('#')
  if (hash >= 0) comments.push({ start: headerEnd + hash, end, ownLine: false })
}

/** Before the last line break of what belongs to the value; blank lines belong to it only where they are kept. */
function contentEnd(source: string, { valueStart, valueEnd, chomping }: ScalarEvent): number {
  const content = source.slice(valueStart, valueEnd)
  const trailing = chomping === CHOMPING_MODE.KEEP ? /(?:\r\n?|\n)?$/ : /[ \t\r\n]*$/
  return valueStart + content.search(trailing)
}
