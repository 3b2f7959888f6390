import type { FrameworkResult, Result } from '#model'
import { plainLine } from '../plain.ts'
import { type RequirementRow, requirementRows, totalsText, type Verdict } from '../requirements.ts'
import { columnsOf, cut } from './cells.ts'
import type { Style } from './style.ts'

/** `NOT APPLICABLE` and two blanks. */
const verdictWidth = 16
const narrowestTitle = 24
const narrowestDetail = 16

/** Every requirement of a framework in a line, in the framework's order. */
export function requirementLines(
  framework: FrameworkResult,
  result: Result,
  { width }: { readonly width: number },
  style: Style,
): string[] {
  const rows = requirementRows(framework, result)
  const room = roomFor(rows, width)
  return rows.map((row) => {
    const start = `${plainLine(row.id).padEnd(room.id)}${painted(row.verdict, style)}`
    if (row.detail === '') return `${start}${cell(row.title, room.title + 2 + room.detail, style)}`
    const title = cell(row.title, room.title, style)
    const gap = ' '.repeat(room.title - columnsOf(title) + 2)
    return `${start}${title}${gap}${style.dim(cell(row.detail, room.detail, style))}`
  })
}

/** `cis-1.12  31 met  12 fail  69 inherited  11 not evaluated  8 manual  of 131` */
export function totalsLine(framework: FrameworkResult, result: Result): string {
  return plainLine(`${framework.id}  ${totalsText(requirementRows(framework, result))}`)
}

interface Room {
  readonly id: number
  readonly title: number
  readonly detail: number
}

/** A detail has what it needs, but titles keep more than half of what there is. */
function roomFor(rows: readonly RequirementRow[], width: number): Room {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf))
  const id = Math.max(6, longest(rows.map((row) => row.id))) + 2
  const room = Math.max(width - id - verdictWidth - 2, narrowestTitle + narrowestDetail)
  const titles = longest(rows.map(({ title }) => title))
  const details = longest(rows.map(({ detail }) => detail))
  const detail = Math.min(details, Math.max(narrowestDetail, Math.floor(room * 0.42), room - titles))
  return { id, title: Math.min(titles, room - detail), detail }
}

/** Backticks are for where code looks otherwise. */
function cell(text: string, room: number, { signs }: Style): string {
  const line = plainLine(text.replaceAll('`', ''))
  return columnsOf(line) <= room ? line : signs(cut(line, room + 1 - signs('…').length))
}

function painted(verdict: Verdict, style: Style): string {
  const text = verdict.toUpperCase().padEnd(verdictWidth)
  switch (verdict) {
    case 'fail':
      return style.severity('high', text)
    case 'pass':
      return style.added(text)
    case 'manual':
    case 'not evaluated':
      return style.severity('medium', text)
    default:
      return style.dim(text)
  }
}
