import { lexTemplate } from '#yaml'

/** The blocks of a Go template around a line. */
export interface Nesting {
  /** Equal for lines that are printed under the same conditions. */
  readonly id: string
  /** Whether the line may be printed several times, or for another place: in a loop or a template with a name. */
  readonly repeated: boolean
}

interface Block {
  readonly id: number
  readonly repeats: boolean
}

const opening = new Set(['if', 'range', 'with', 'define', 'block'])
const repeating = new Set(['range', 'define', 'block'])

/** One for each line of a template, where the line begins. */
export function nestings(template: string): Nesting[] {
  const lines: Nesting[] = []
  const open: Block[] = []
  let next = 0
  const enter = (line: number): void => {
    while (lines.length < line) lines.push(nestingOf(open))
  }
  for (const piece of lexTemplate(template)) {
    enter(piece.line)
    if (piece.type === 'literal') {
      enter(piece.line + piece.text.split('\n').length - 1)
      continue
    }
    const { keyword } = piece
    if (opening.has(keyword)) open.push({ id: next++, repeats: repeating.has(keyword) })
    if (keyword === 'end') open.pop()
    if (keyword === 'else') open.push({ id: next++, repeats: open.pop()?.repeats ?? false })
  }
  return lines
}

function nestingOf(open: readonly Block[]): Nesting {
  return { id: open.map(({ id }) => id).join(' '), repeated: open.some(({ repeats }) => repeats) }
}
