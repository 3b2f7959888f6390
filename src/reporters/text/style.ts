import type { Severity } from '#model'

/** Colour where it says something, and the characters that the terminal can show. */
export interface Style {
  severity(severity: Severity, text: string): string
  strong(text: string): string
  dim(text: string): string
  added(text: string): string
  removed(text: string): string
  readonly box: Box
}

export interface Box {
  readonly top: string
  readonly side: string
  readonly branch: string
  readonly bottom: string
  readonly step: string
}

const codes = { critical: '1;31', high: '31', medium: '33', low: '36', strong: '1', dim: '2', added: '32', removed: '31' } as const

const unicodeBox: Box = { top: '╭─', side: '│', branch: '├', bottom: '╰', step: '›' }
const asciiBox: Box = { top: '+-', side: '|', branch: '|', bottom: '`', step: '>' }

export function styleFor({ color, unicode }: { readonly color: boolean; readonly unicode: boolean }): Style {
  const paint = (code: keyof typeof codes, text: string): string =>
    color ? `\u001b[${codes[code]}m${text}\u001b[0m` : text
  return {
    severity: (severity, text) => paint(severity, text),
    strong: (text) => paint('strong', text),
    dim: (text) => paint('dim', text),
    added: (text) => paint('added', text),
    removed: (text) => paint('removed', text),
    box: unicode ? unicodeBox : asciiBox,
  }
}
