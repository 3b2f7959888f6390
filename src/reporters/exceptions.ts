import type { Result } from '#model'
import { counted } from './words.ts'

/** `3 apply, 1 expires in 9 days, 1 unused`; empty where there is nothing to say. */
export function exceptionsText({ exceptions, summary }: Result): string {
  const expiring = exceptions.expiring.map(({ days }) => days)
  return [
    ...(summary.excepted > 0 ? [`${summary.excepted} ${summary.excepted === 1 ? 'applies' : 'apply'}`] : []),
    ...(expiring.length > 0
      ? [
          `${expiring.length} ${expiring.length === 1 ? 'expires' : 'expire'} ${inDays(Math.min(...expiring))}`,
        ]
      : []),
    ...(exceptions.expired > 0 ? [`${exceptions.expired} expired`] : []),
    ...(exceptions.unused > 0 ? [`${exceptions.unused} unused`] : []),
  ].join(', ')
}

function inDays(days: number): string {
  return days <= 0 ? 'today' : `in ${counted(days, 'day')}`
}
