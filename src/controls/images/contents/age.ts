const day = 86_400_000

/** Whole days between two times as in RFC 3339; undefined where one is no time. */
export function daysBetween(earlier: string | undefined, later: string): number | undefined {
  const days = Math.floor((Date.parse(later) - Date.parse(earlier ?? '')) / day)
  return Number.isNaN(days) ? undefined : days
}
