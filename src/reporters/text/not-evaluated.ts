import type { Result } from '#model'
import { plainLine } from '../plain.ts'
import { incomplete } from '../verdict.ts'
import { counted } from '../words.ts'

const mostRows = 5

/** What gave no verdict and why, so that nobody takes silence for a pass. */
export function notEvaluatedLines({ notEvaluated }: Result): string[] {
  const rows = incomplete(notEvaluated)
  const shown = rows.slice(0, mostRows).map(({ control, reason, count }) => {
    return plainLine(`not evaluated  ${control} on ${counted(count, 'resource')}: ${reason.message}`)
  })
  const more = rows.length - shown.length
  return more > 0
    ? [...shown, `not evaluated  ${more} more ${more === 1 ? 'row' : 'rows'}: --output json`]
    : shown
}
