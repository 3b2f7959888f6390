import type { Result } from '#model'
import { plainLine } from '../plain.ts'
import { counted } from '../words.ts'

const mostRows = 3

/** Of a running cluster: what was not asked for and what would have it asked, by the number of controls that need it. */
export function leftOutTexts({ target, notEvaluated }: Result): string[] {
  if (target.cluster === undefined) return []
  const rows = notEvaluated.filter(({ reason }) => reason.code === 'left-out')
  const byReason = [...Map.groupBy(rows, ({ reason }) => reason.message)]
    .map(([message, own]) => ({ message, count: new Set(own.map(({ control }) => control)).size }))
    .toSorted((a, b) => b.count - a.count)
  const shown = byReason
    .slice(0, mostRows)
    .map(({ message, count }) => plainLine(`${counted(count, 'control')}: ${message}`))
  const more = byReason.length - shown.length
  return more > 0 ? [...shown, `${more} more ${more === 1 ? 'reason' : 'reasons'}: --output json`] : shown
}
