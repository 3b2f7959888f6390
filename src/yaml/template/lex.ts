/** A stretch of a Go template. Lines start at 1. */
export type Piece = Literal | Action

export interface Literal {
  readonly type: 'literal'
  readonly text: string
  readonly line: number
}

export interface Action {
  readonly type: 'action'
  /** Between the delimiters, without trim markers and outer space; empty for a comment. */
  readonly text: string
  readonly line: number
  readonly keyword: Keyword
}

/** `value` prints something; `silent` (comments, assignments) and the control words do not. */
export type Keyword = 'value' | 'silent' | 'if' | 'range' | 'with' | 'define' | 'block' | 'else' | 'end'

/** Cuts a template into literals and actions. What is never closed is a literal. */
export function lexTemplate(template: string): Piece[] {
  const pieces: Piece[] = []
  let line = 1
  let at = 0
  const push = (end: number, piece: (text: string) => Piece): void => {
    const text = template.slice(at, end)
    if (text !== '') pieces.push(piece(text))
    line += countBreaks(text)
    at = end
  }
  while (at < template.length) {
    const open = template.indexOf('{{', at)
    const close = open < 0 ? -1 : closingOf(template, open + 2)
    push(close < 0 ? template.length : open, (text) => ({ type: 'literal', text, line }))
    if (close >= 0) push(close + 2, (text) => actionOf(text, line))
  }
  return pieces
}

/** Offset of the `}}` that ends the action whose inside begins at `from`; -1 where there is none. */
function closingOf(template: string, from: number): number {
  if (/^-?\s*\/\*/.test(template.slice(from, from + 40))) {
    const end = template.indexOf('*/', from)
    return end < 0 ? -1 : template.indexOf('}}', end)
  }
  const token = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|\}\}/g
  token.lastIndex = from
  for (let match = token.exec(template); match !== null; match = token.exec(template)) {
    if (match[0] === '}}') return match.index
  }
  return -1
}

function actionOf(source: string, line: number): Action {
  const text = source.slice(2, -2).replace(/^-\s/, '').replace(/\s-$/, '').trim()
  return { type: 'action', text: text.startsWith('/*') ? '' : text, line, keyword: keywordOf(text) }
}

function keywordOf(text: string): Keyword {
  if (text === '' || text.startsWith('/*') || /^\$\w*\s*:?=/.test(text)) return 'silent'
  const word = /^(if|range|with|define|block|else|end)\b/.exec(text)?.[1]
  return word === undefined ? 'value' : (word as Keyword)
}

function countBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
