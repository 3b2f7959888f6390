import type { Diagnostic } from '#model'
import { placeName } from '../names.ts'
import { plainLine } from '../plain.ts'
import { counted } from '../words.ts'
import type { Style } from './style.ts'

const levels = ['error', 'warning', 'note'] as const
const most = 10

/** What is wrong with the input, worst first, at most ten of a level unless all are asked for. */
export function diagnosticLines(diagnostics: readonly Diagnostic[], all: boolean, style: Style): string[] {
  return levels.flatMap((level) => {
    const own = diagnostics.filter((diagnostic) => diagnostic.level === level)
    const shown = all ? own : own.slice(0, most)
    const more = own.length - shown.length
    return [
      ...shown.flatMap((diagnostic) => printOne(diagnostic, style)),
      ...(more > 0 ? [`${counted(more, `more ${level}`)}: --all`] : []),
    ]
  })
}

/** Of the errors, one line each: for who asked for quiet. */
export function errorLines(diagnostics: readonly Diagnostic[], style: Style): string[] {
  const errors = diagnostics.filter(({ level }) => level === 'error')
  const more = errors.length - most
  return [
    ...errors.slice(0, most).map((error) => headLine(error, style)),
    ...(more > 0 ? [counted(more, 'more error')] : []),
  ]
}

function printOne(diagnostic: Diagnostic, style: Style): string[] {
  return [headLine(diagnostic, style), `  ${style.dim(plainLine(diagnostic.hint))}`]
}

function headLine({ level, code, message, location }: Diagnostic, style: Style): string {
  const place = location === undefined ? '' : `${placeName(location)}  `
  return `${painted(level, `${level}[${code}]`, style)}  ${place}${plainLine(message)}`
}

function painted(level: Diagnostic['level'], head: string, style: Style): string {
  if (level === 'note') return head
  return style.severity(level === 'error' ? 'high' : 'medium', head)
}
