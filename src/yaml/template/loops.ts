import type { Piece } from './lex.ts'

/** Lines of a template, from its `range` to its `end`. */
export interface Loop {
  readonly first: number
  readonly last: number
}

const opening = new Set(['if', 'range', 'with', 'define', 'block'])

/** The outermost loops, in order. */
export function outerLoops(pieces: readonly Piece[]): Loop[] {
  const loops: Loop[] = []
  const open: { readonly loop: boolean; readonly line: number }[] = []
  for (const piece of pieces) {
    if (piece.type === 'literal') continue
    if (opening.has(piece.keyword)) open.push({ loop: piece.keyword === 'range', line: piece.line })
    if (piece.keyword !== 'end') continue
    const closed = open.pop()
    if (closed?.loop === true && !open.some(({ loop }) => loop))
      loops.push({ first: closed.line, last: piece.line })
  }
  return loops
}
