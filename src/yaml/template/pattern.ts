import type { Part, TemplateLine, TextPart } from './line.ts'

/** How a template's line prints: one literal line, or text around holes. */
export interface LinePattern {
  readonly line: TemplateLine
  /** Set where the line has no hole and no condition: what it prints, without outer space. */
  readonly literal?: string
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly startsOpen: boolean
  readonly endsOpen: boolean
  readonly holes: boolean
  readonly block?: Block
}

/** A line whose last action may print many lines. */
export interface Block {
  /** Least number of columns before each of its lines, where the action says so. */
  readonly indent: number
  /** What one absorbed line is worth. */
  readonly gain: number
}

/** Undefined for a line that prints nothing. */
export function patternOf(line: TemplateLine): LinePattern | undefined {
  const texts = line.parts.filter((part): part is TextPart => part !== 'hole')
  const holes = line.parts.length - texts.length
  const literal = texts.map((part) => part.text).join('')
  if (holes === 0 && literal.trim() === '') return undefined
  const always = texts.every((part) => part.always)
  if (holes === 0 && always) return { ...bare(line), literal: literal.trim() }
  const block = blockOf(line)
  return {
    line,
    required: line.parts
      .filter(isRequired)
      .map((part) => part.text.trim())
      .filter(Boolean),
    optional: texts
      .filter((part) => !part.always)
      .map((part) => part.text.trim())
      .filter(Boolean),
    startsOpen: isOpen(line.parts),
    endsOpen: isOpen(line.parts.toReversed()),
    holes: holes > 0,
    ...(block === undefined ? {} : { block }),
  }
}

function bare(line: TemplateLine): LinePattern {
  return { line, required: [], optional: [], startsOpen: false, endsOpen: false, holes: false }
}

function isRequired(part: Part): part is TextPart {
  return part !== 'hole' && part.always
}

/** Whether something unknown may stand before the first text that is always there. */
function isOpen(parts: readonly Part[]): boolean {
  for (const part of parts) {
    if (part === 'hole' || (!part.always && part.text.trim() !== '')) return true
    if (part.text.trim() !== '') return false
  }
  return true
}

function blockOf({ parts, actions }: TemplateLine): Block | undefined {
  const last = parts.findLast((part) => part === 'hole' || part.text.trim() !== '')
  const action = actions.findLast(({ keyword }) => keyword === 'value')
  if (last !== 'hole' || action === undefined) return undefined
  const indent = Number(/\bn?indent\s+(\d{1,3})\b/.exec(action.text)?.[1] ?? 0)
  if (indent > 0 || /\b(?:n?indent|toYaml|toYamlPretty)\b/.test(action.text)) return { indent, gain: 0.4 }
  const alone = parts.every((part) => part === 'hole' || part.text.trim() === '')
  return { indent, gain: alone && /\b(?:include|template|tpl)\b/.test(action.text) ? 0.3 : 0.02 }
}

/**
 * How well a rendered line (without outer space) fits: the number of letters and digits that agree, 0 where only
 * holes do; undefined where it cannot come from this line.
 */
export function fit(pattern: LinePattern, text: string): number | undefined {
  if (pattern.literal !== undefined) return pattern.literal === text ? countWord(text) : undefined
  let from = 0
  let fitting = 0
  for (const [index, part] of pattern.required.entries()) {
    const at = findPart(pattern, text, part, index, from)
    if (at < 0) return undefined
    fitting += countWord(part)
    from = at + part.length
  }
  if (!pattern.endsOpen && from < text.length) return undefined
  for (const part of pattern.optional) if (text.includes(part)) fitting += countWord(part)
  return fitting > 0 || pattern.holes ? fitting : undefined
}

function findPart(pattern: LinePattern, text: string, part: string, index: number, from: number): number {
  const first = index === 0 && !pattern.startsOpen
  const last = index === pattern.required.length - 1 && !pattern.endsOpen
  if (first && !text.startsWith(part)) return -1
  if (!last) return first ? 0 : text.indexOf(part, from)
  const at = text.length - part.length
  return at >= from && text.endsWith(part) && (!first || at === 0) ? at : -1
}

function countWord(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
