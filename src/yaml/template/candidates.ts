import { indentOf } from './line.ts'
import { type LinePattern, fit } from './pattern.ts'

/** A line of the template that a rendered line may come from; `gain` is how much speaks for it. */
export interface Candidate {
  readonly pattern: LinePattern
  readonly gain: number
  /** One of many lines that an action prints, not the line that begins them. */
  readonly absorbed: boolean
}

/** Finds the candidates of one rendered line; empty for a blank one. */
export type CandidateFinder = (rendered: string) => readonly Candidate[]

const most = 200

export function candidateFinder(patterns: readonly LinePattern[]): CandidateFinder {
  const literals = new Map<string, LinePattern[]>()
  for (const pattern of patterns) {
    if (pattern.literal === undefined) continue
    literals.set(pattern.literal, [...(literals.get(pattern.literal) ?? []), pattern])
  }
  const open = patterns.filter((pattern) => pattern.literal === undefined)
  return (rendered) => {
    const text = rendered.trim()
    if (text === '') return []
    const indent = indentOf(rendered)
    const found = (literals.get(text) ?? []).map((pattern) => fitted(pattern, text, indent))
    found.push(...open.map((pattern) => fitted(pattern, text, indent)))
    found.push(...open.map((pattern) => absorbed(pattern, indent)))
    return strongest(found.filter((candidate) => candidate !== undefined))
  }
}

function fitted(pattern: LinePattern, text: string, indent: number): Candidate | undefined {
  const letters = fit(pattern, text)
  if (letters === undefined || letters === 0) return undefined
  const base = pattern.literal === undefined ? 1 : 2
  const aligned = pattern.line.indent === indent ? 1 : 0
  return { pattern, gain: base + aligned + Math.min(letters, 20) / 10, absorbed: false }
}

/** Also the fit of a line that is nothing but an action. */
function absorbed(pattern: LinePattern, indent: number): Candidate | undefined {
  if (pattern.block === undefined) return undefined
  const { indent: least, gain } = pattern.block
  if (indent < least) return undefined
  return { pattern, gain: gain + (least > 0 && indent === least ? 0.2 : 0), absorbed: true }
}

function strongest(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.length <= most
    ? candidates
    : candidates.toSorted((a, b) => b.gain - a.gain).slice(0, most)
}
