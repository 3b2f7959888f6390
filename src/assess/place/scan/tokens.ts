import { code, isBreak, isSpaceOrBreak } from './cursor.ts'

/** A token that is not understood here. */
export const unusual = -1

/** The end of a key that begins at `start` and has its colon right behind it, else `unusual`. */
export function keyEnd(text: string, start: number): number {
  const first = text.charCodeAt(start)
  const end = isQuote(first) ? quotedEnd(text, start, first) : plainKeyEnd(text, start)
  if (text.charCodeAt(end) !== code.colon || !isSpaceOrBreak(text.charCodeAt(end + 1))) return unusual
  return end
}

/** Whether the key between `start` and `end`, quotes aside, is `name`. */
export function isKey(text: string, start: number, end: number, name: string): boolean {
  const quotes = isQuote(text.charCodeAt(start)) ? 1 : 0
  return end - start - 2 * quotes === name.length && text.startsWith(name, start + quotes)
}

/** The end of a scalar or flow collection, when it ends on the line that it begins on; else `unusual`. */
export function tokenEnd(text: string, start: number): number {
  const first = text.charCodeAt(start)
  if (isFlow(text, start)) return flowEnd(text, start)
  return isQuote(first) ? stringEnd(text, start, first) : plainEnd(text, start)
}

/** Whether a scalar or flow collection begins here, and neither a complex key nor an alias, a tag or an anchor. */
export function isPlainToken(text: string, start: number): boolean {
  return !/[?&*!@`%#,\]}\s]/.test(text[start]!)
}

export function isFlow(text: string, start: number): boolean {
  return text[start] === '[' || text[start] === '{'
}

/** Whether a flow collection without anything in it begins here. */
export function isEmptyFlow(text: string, start: number): boolean {
  return text.startsWith('{}', start) || text.startsWith('[]', start)
}

export function isBlockScalar(text: string, start: number): boolean {
  return text[start] === '|' || text[start] === '>'
}

export function isQuote(next: number): boolean {
  return next === code.quote || next === code.apostrophe
}

/** Letters, digits and what Kubernetes' own names hold; escapes and other characters are left to a parser. */
function plainKeyEnd(text: string, start: number): number {
  let at = start
  while (isNameCode(text.charCodeAt(at))) at++
  return at === start || text.charCodeAt(start) === code.dash ? unusual : at
}

function isNameCode(next: number): boolean {
  return (
    (next >= 97 && next <= 122) || (next >= 65 && next <= 90) || (next >= 45 && next <= 57) || next === 95
  )
}

/** The end of a quoted key without escapes. */
function quotedEnd(text: string, start: number, quote: number): number {
  for (let at = start + 1; ; at++) {
    const next = text.charCodeAt(at)
    if (next === quote) return at + 1
    if (isBreak(next) || next === code.backslash) return unusual
  }
}

function stringEnd(text: string, start: number, quote: number): number {
  for (let at = start + 1; ; at++) {
    const next = text.charCodeAt(at)
    if (isBreak(next)) return unusual
    if (next === code.backslash && quote === code.quote) at += isBreak(text.charCodeAt(at + 1)) ? 0 : 1
    else if (next === quote && quote === code.apostrophe && text.charCodeAt(at + 1) === quote) at++
    else if (next === quote) return at + 1
  }
}

/** Before the space around a comment or the end of the line; a colon that would make it a key is not understood. */
function plainEnd(text: string, start: number): number {
  let end = start
  for (let at = start; ; at++) {
    const next = text.charCodeAt(at)
    if (isBreak(next) || (next === code.hash && end < at)) return end
    if (next === code.colon && isSpaceOrBreak(text.charCodeAt(at + 1))) return unusual
    if (next !== code.space && next !== code.tab) end = at + 1
  }
}

/** A quote behind anything else is part of a bare scalar. */
const beforeToken = '[{,: '

/** Of a flow collection on one line without comments. */
function flowEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; ; at++) {
    const next = text[at]
    if (next === undefined || next === '\n' || next === '\r' || next === '#') return unusual
    if (next === '[' || next === '{') depth++
    else if (next === ']' || next === '}') depth--
    else if (next === '"' || next === "'") {
      if (!beforeToken.includes(text[at - 1]!)) return unusual
      at = stringEnd(text, at, next.charCodeAt(0)) - 1
      if (at < start) return unusual
    }
    if (depth === 0) return at + 1
  }
}
