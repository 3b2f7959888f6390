import type { Severity } from '#model'

/** Colour where it says something, and the characters that the terminal can show. */
export interface Style {
  severity(severity: Severity, text: string): string
  strong(text: string): string
  dim(text: string): string
  added(text: string): string
  removed(text: string): string
  /** The rules around a block; absent where the terminal is too narrow for them. */
  readonly box?: Box
  /** Our own signs in a text, as this terminal can show them. */
  signs(text: string): string
}

export interface Box {
  readonly top: string
  readonly side: string
  readonly branch: string
  readonly bottom: string
}

const codes = {
  critical: '1;31',
  high: '31',
  medium: '33',
  low: '36',
  strong: '1',
  dim: '2',
  added: '32',
  removed: '31',
} as const

const unicodeBox: Box = { top: '╭─', side: '│', branch: '├', bottom: '╰' }
const asciiBox: Box = { top: '+-', side: '|', branch: '|', bottom: '+' }

const asciiSigns = new Map([
  ['›', '>'],
  ['…', '...'],
  ['•', '*'],
])

/** Below this many columns a block has no rules. */
const narrow = 80

interface Surroundings {
  readonly color: boolean
  readonly unicode: boolean
  readonly width: number
}

export function styleFor({ color, unicode, width }: Surroundings): Style {
  const paint = (code: keyof typeof codes, text: string): string =>
    color ? `\u001b[${codes[code]}m${text}\u001b[0m` : text
  return {
    severity: (severity, text) => paint(severity, text),
    strong: (text) => paint('strong', text),
    dim: (text) => paint('dim', text),
    added: (text) => paint('added', text),
    removed: (text) => paint('removed', text),
    ...(width >= narrow && { box: unicode ? unicodeBox : asciiBox }),
    signs: (text) => (unicode ? text : text.replace(/[›…•]/g, (sign) => asciiSigns.get(sign)!)),
  }
}
