import { splitDocuments } from '#yaml'

/** Documents of one text that are parsed at once. */
export interface Piece {
  /** Which text it is of. */
  readonly text: number
  readonly start: number
  readonly end: number
  /** The number of its first document in the whole text. */
  readonly first: number
}

/** Of a size that keeps threads busy without making the last one wait; in UTF-16 units. */
const pieceLength = 262_144

/** Cuts a text between its documents; the pieces together are the text, and every one of them reads as it would there. */
export function piecesOf(text: string, number: number): Piece[] {
  if (text.length <= pieceLength) return [{ text: number, start: 0, end: text.length, first: 0 }]
  const pieces: Piece[] = []
  let start = 0
  let first = 0
  const cut = (end: number, next: number): void => {
    if (end > start) pieces.push({ text: number, start, end, first })
    start = end
    first = next
  }
  for (const [index, span] of splitDocuments(text).entries()) {
    if (span.end - start >= pieceLength) cut(span.end, index + 1)
  }
  cut(text.length, first)
  return pieces
}

/** Neighbouring pieces together, so that a thousand small files are not a thousand messages. */
export function batchesOf(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = []
  let length = pieceLength
  for (const piece of pieces) {
    if (length >= pieceLength) {
      batches.push([])
      length = 0
    }
    batches.at(-1)!.push(piece)
    length += piece.end - piece.start
  }
  return batches
}
