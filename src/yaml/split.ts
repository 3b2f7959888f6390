import type { Range } from './range.ts'

/**
 * Cuts a text at its document markers. A comment or directive before the first `---` belongs to the document that the
 * marker begins; stretches that hold no document at all are left out. A span begins at the end of the one before, so it
 * includes its own `---`; it ends before the next `---`, or after its `...`.
 */
export function splitDocuments(text: string): Range[] {
  const spans: Range[] = []
  let start = 0
  let marked = false
  for (const marker of markers(text)) {
    const begun = marked || !isBlank(text, start, marker.start)
    if (marker.ends) {
      if (begun) spans.push({ start, end: marker.end })
      start = marker.end
    } else if (begun) {
      spans.push({ start, end: marker.start })
      start = marker.start
    }
    marked = !marker.ends
  }
  if (marked || !isBlank(text, start, text.length)) spans.push({ start, end: text.length })
  return spans
}

interface Marker extends Range {
  /** `...` rather than `---`. */
  readonly ends: boolean
}

function* markers(text: string): Generator<Marker> {
  const pattern = /(?:^|[\r\n])\uFEFF?(---|\.\.\.)(?=[ \t\r\n]|$)/g
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = pattern.lastIndex
    const start = /[\r\n]/.test(match[0][0]!) ? match.index + 1 : match.index
    if (match[1] === '...') yield { start, end: lineEnd(text, end), ends: true }
    else yield { start, end, ends: false }
  }
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** Whether a stretch holds only space, comments and directives; it begins at the beginning of a line or after a marker. */
function isBlank(text: string, start: number, end: number): boolean {
  const token = /[^ \t\r\n\uFEFF]/g
  token.lastIndex = start
  for (let match = token.exec(text); match !== null && match.index < end; match = token.exec(text)) {
    const directive = match[0] === '%' && isLineStart(text, match.index)
    if (match[0] !== '#' && !directive) return false
    token.lastIndex = lineEnd(text, match.index)
  }
  return true
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r' || text[at - 1] === '\uFEFF'
}
