import type { Result } from '#model'
import { plainLine } from '../plain.ts'
import { incomplete } from '../verdict.ts'
import { counted } from '../words.ts'

const mostRows = 5

/** What gave no verdict and why, so that nobody takes silence for a pass. */
export function notEvaluatedLines({ notEvaluated }: Result): string[] {
  const rows = [...Map.groupBy(incomplete(notEvaluated), ({ reason }) => reason.message)]
  const shown = rows.slice(0, mostRows).map(([message, own]) => {
    const names = own.length === 1 ? own[0]!.control : counted(own.length, 'control')
    const most = Math.max(...own.map(({ count }) => count))
    return plainLine(`not evaluated  ${names} on ${counted(most, 'resource')}: ${message}`)
  })
  const more = rows.length - shown.length
  return more > 0
    ? [...shown, `not evaluated  ${more} more ${more === 1 ? 'row' : 'rows'}: --output json`]
    : shown
}
