import type { Path } from '#model'
import { indexDocument } from './document-index.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Range } from './range.ts'
import { lineStart } from './tree/cursor.ts'
import type { CommentRange } from './tree/node.ts'
import { placesOf } from './tree/places.ts'
import type { NodePlace } from './tree/places.ts'

/** A comment as it stands in the text, from its `#` to the end of its line. */
export interface Comment extends Range {
  /** Without the `#`, trimmed. */
  readonly text: string
  /** Whether nothing else stands on its line. */
  readonly ownLine: boolean
}

export interface PlacedComment {
  readonly comment: Comment
  /**
   * What it is written at. On a line of its own: what follows it; [], the document, before the first key; undefined
   * where its collection ends. Behind something: the innermost entry or list item that begins on the line, the item for
   * the key right behind a dash.
   */
  readonly path: Path | undefined
}

/** Every comment of a document, never a `#` inside a scalar, and what it is written at. Parses only where there is a `#` at all. */
export function commentPaths(text: string, document: Range | DocumentIndex): readonly PlacedComment[] {
  if (!text.slice(document.start, document.end).includes('#')) return []
  const { source, start, tree } = indexDocument(text, document)
  if (tree.root === undefined || tree.comments.length === 0) return []
  const places = placesOf(tree.root)
  return tree.comments.map((range) => ({
    comment: toComment(source, range, start),
    path: range.ownLine ? following(source, places, range) : onLine(source, places, range),
  }))
}

function toComment(source: string, { start, end, ownLine }: CommentRange, by: number): Comment {
  return { text: source.slice(start + 1, end).trim(), start: start + by, end: end + by, ownLine }
}

function following(source: string, places: readonly NodePlace[], comment: Range): Path | undefined {
  const next = places.find((place) => place.start > comment.start)
  if (next === undefined || next.path.length === 0 || next.flow) return next?.path
  return column(source, next.start) < column(source, comment.start) ? undefined : next.path
}

/** What ends last on the line before the comment, the innermost of several; else what begins last on it. */
function onLine(source: string, places: readonly NodePlace[], comment: Range): Path | undefined {
  const begin = lineStart(source, comment.start)
  const before = places.filter((place) => place.start < comment.start)
  const ending = before.filter((place) => place.end > begin && place.end <= comment.start)
  const place = ending.reduce(laterEnd, undefined) ?? before.findLast(({ start }) => start >= begin)
  if (place === undefined) return before.length === 0 ? [] : undefined
  const item = place.behindDash
  return item !== undefined && item.start >= begin ? item.path : place.path
}

function laterEnd(best: NodePlace | undefined, place: NodePlace): NodePlace {
  return best === undefined || place.end >= best.end ? place : best
}

function column(source: string, at: number): number {
  return at - lineStart(source, at)
}
