import type { Limits } from './limits.ts'
import { DocumentError } from './problem.ts'

/** Where a JSON value may begin in a stretch of text: after a byte order mark, space and `---`; undefined for other YAML. */
export function jsonStart(text: string, start: number, end: number): number | undefined {
  const lead = /\uFEFF?[ \t\r\n]*(?:---[ \t\r\n]+)?/y
  lead.lastIndex = start
  lead.exec(text)
  const at = lead.lastIndex
  return at < end && (text[at] === '{' || text[at] === '[') ? at : undefined
}

/** The value of a JSON text; undefined where it is not JSON. Throws a `DocumentError` for a duplicate key or beyond the depth. */
export function readJson(source: string, limits: Limits): { readonly value: unknown } | undefined {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return undefined
  }
  checkJson(source, limits)
  return { value }
}

/** One pass over a text that is known to be JSON. */
function checkJson(source: string, limits: Limits): void {
  const open: (Set<string> | undefined)[] = []
  const token = /["{}[\],]/g
  let atKey = false
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const at = match.index
    if (match[0] === '"') {
      token.lastIndex = stringEnd(source, at)
      if (atKey) checkKey(open.at(-1)!, source, at, token.lastIndex)
      atKey = false
      continue
    }
    if (match[0] === '{' || match[0] === '[') open.push(match[0] === '{' ? new Set() : undefined)
    else if (match[0] !== ',') open.pop()
    atKey = match[0] === '{' || (match[0] === ',' && open.at(-1) !== undefined)
    checkDepth(open.length, limits, at)
  }
}

/** Offset after the closing quote. */
function stringEnd(source: string, start: number): number {
  let end = source.indexOf('"', start + 1)
  while (isEscaped(source, end)) end = source.indexOf('"', end + 1)
  return end + 1
}

function isEscaped(source: string, at: number): boolean {
  let before = at
  while (source[before - 1] === '\\') before--
  return (at - before) % 2 === 1
}

function checkKey(keys: Set<string>, source: string, start: number, end: number): void {
  const literal = source.slice(start, end)
  const key = literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1)
  if (keys.has(key)) throw new DocumentError('yaml-duplicate-key', `key \`${key}\` is given twice`, start + 1)
  keys.add(key)
}

function checkDepth(depth: number, limits: Limits, offset: number): void {
  if (depth <= limits.depth) return
  throw new DocumentError('yaml-too-deep', `the document nests more than ${limits.depth} levels`, offset)
}
