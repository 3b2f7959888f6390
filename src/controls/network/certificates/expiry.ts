const day = 24 * 60 * 60 * 1000

/** Whole days from one time to another, negative once it is past; undefined where either is no time. */
export function daysLeft(until: string, now: string): number | undefined {
  const days = Math.floor((Date.parse(until) - Date.parse(now)) / day)
  return Number.isNaN(days) ? undefined : days
}

/** Ends a sentence that starts with a certificate. */
export function ends(days: number): string {
  if (days < 0) return 'has expired'
  return days === 0 ? 'expires within a day' : `expires in ${days} ${days === 1 ? 'day' : 'days'}`
}
