import type { DocumentSpan, Resource, SourceText } from '#model'
import { type LineMap, locatePath, type Range } from '#yaml'
import type { IndexOf } from './documents.ts'

/** First and last line, inclusive, from 1. */
export interface LineSpan {
  readonly first: number
  readonly last: number
}

/**
 * The lines around `line`, as many as `context` on both sides, that say something of the resource: a neighbour's may hold what
 * must not be shown.
 */
export function ownLines(lines: LineMap, { resource, shown, line, context, indexOf }: Around): LineSpan {
  const { origin } = resource
  const own =
    origin.type === 'cluster' || origin.text !== shown
      ? betweenMarkers(shown.text, lines, line, context)
      : spanIn(lines, ownRange(origin, indexOf))
  return { first: Math.max(own.first, line - context), last: Math.min(own.last, line + context) }
}

export interface Around {
  readonly resource: Resource
  readonly shown: SourceText
  readonly line: number
  readonly context: number
  readonly indexOf: IndexOf
}

function spanIn(lines: LineMap, { start, end }: Range): LineSpan {
  return { first: lines.position(start).line, last: lines.position(Math.max(start, end - 1)).line }
}

/** An item of a `List` has its neighbours in the same document. */
function ownRange(span: DocumentSpan, indexOf: IndexOf): Range {
  if (span.item.length === 0) return span
  return locatePath(span.text.text, indexOf(span), span.item).value
}

/** In a template or a base file: as far as the next `---` on both sides. */
function betweenMarkers(text: string, lines: LineMap, line: number, context: number): LineSpan {
  let first = line
  while (first > Math.max(1, line - context) && !isMarker(text, lines, first - 1)) first--
  let last = line
  while (last < Math.min(lines.lineCount, line + context) && !isMarker(text, lines, last + 1)) last++
  return { first, last }
}

function isMarker(text: string, lines: LineMap, line: number): boolean {
  return text.startsWith('---', lines.lineStart(line))
}
