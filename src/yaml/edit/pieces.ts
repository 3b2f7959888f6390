import type { Range } from '../range.ts'
import type { TextEdit } from './text-edit.ts'

/** A stretch of the original text, or text that an edit brought in. */
export type Piece = Range | { readonly text: string }

/** The pieces of a text after more edits, which do not overlap and whose offsets count in the text that the pieces make. */
export function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = []
  let from = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result.push(...slicePieces(pieces, from, edit.start), { text: edit.text })
    from = edit.end
  }
  result.push(...slicePieces(pieces, from, Infinity))
  return result
}

function slicePieces(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const result: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = 'text' in piece ? piece.text.length : piece.end - piece.start
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    if (from < to) result.push(slicePiece(piece, from, to))
    at += length
    if (at >= end) break
  }
  return result
}

function slicePiece(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) }
  return { start: piece.start + from, end: piece.start + to }
}

export function textOfPieces(original: string, pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text : original.slice(piece.start, piece.end)))
    .join('')
}

/** The edits of the original text that lead to the pieces. */
export function editsOfPieces(original: string, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let text = ''
  const flush = (next: number): void => {
    if (original.slice(at, next) !== text) edits.push({ start: at, end: next, text })
    text = ''
  }
  for (const piece of pieces) {
    if ('text' in piece) {
      text += piece.text
      continue
    }
    flush(piece.start)
    at = piece.end
  }
  flush(original.length)
  return edits
}
