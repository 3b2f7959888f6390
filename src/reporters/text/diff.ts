import type { Finding } from '#model'
import { plainLine } from '../plain.ts'
import { cut } from './cells.ts'
import type { Style } from './style.ts'

const mostLines = 6

/** The changed lines of all findings of a place, each said once, without the indent that they share. */
export function diffLines(findings: readonly Finding[], room: number, style: Style): string[] {
  const lines = [
    ...new Set(findings.flatMap(({ fix }) => fix?.diff ?? []).filter((line) => /^[-+]/.test(line))),
  ]
  const shared = Math.min(...lines.filter((line) => line.slice(1).trim() !== '').map(indentOf))
  const shown = lines.slice(0, mostLines).map((line) => {
    const sign = line.startsWith('-') ? '-' : '+'
    const text = style.signs(cut(`${sign} ${plainLine(line.slice(1 + shared))}`.trimEnd(), room))
    return sign === '-' ? style.removed(text) : style.added(text)
  })
  const more = lines.length - shown.length
  return more > 0 ? [...shown, style.dim(`(+${more} ${more === 1 ? 'line' : 'lines'})`)] : shown
}

function indentOf(line: string): number {
  const text = line.slice(1)
  return text.length - text.trimStart().length
}
