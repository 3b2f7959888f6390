import { type Action, type Piece, lexTemplate } from './lex.ts'

/** What one line of a template can become. */
export interface TemplateLine {
  /** Starts at 1. */
  readonly number: number
  /** Columns before the first thing on the line. */
  readonly indent: number
  readonly parts: readonly Part[]
  /** Actions that begin on this line. */
  readonly actions: readonly Action[]
}

/** Text that is printed as it stands; `always`, unless a condition on the same line may leave it out. */
export interface TextPart {
  readonly text: string
  readonly always: boolean
}

/** A hole is what an action prints. */
export type Part = TextPart | 'hole'

interface Draft {
  readonly parts: Part[]
  readonly actions: Action[]
}

const opening = new Set(['if', 'range', 'with', 'define', 'block'])

export function templateLines(
  template: string,
  pieces: readonly Piece[] = lexTemplate(template),
): TemplateLine[] {
  const texts = template.split('\n')
  const drafts: Draft[] = texts.map(() => ({ parts: [], actions: [] }))
  let depth = 0
  for (const piece of pieces) {
    const draft = drafts[piece.line - 1]!
    if (piece.type === 'literal') {
      piece.text.split('\n').forEach((text, index) => {
        if (index > 0) depth = 0
        drafts[piece.line - 1 + index]!.parts.push({ text, always: depth === 0 })
      })
      continue
    }
    draft.actions.push(piece)
    if (piece.keyword === 'value') draft.parts.push('hole')
    if (opening.has(piece.keyword)) depth++
    if (piece.keyword === 'end') depth = Math.max(depth - 1, 0)
  }
  return drafts.map(({ parts, actions }, index) => ({
    number: index + 1,
    indent: indentOf(texts[index]!),
    parts,
    actions,
  }))
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
