import type { Coverage } from '#model'

/** The row for the kind (or fact) and namespace that says most; without any row nothing was seen. */
export function coverageOf(
  rows: readonly Coverage[],
  of: string,
  namespace: string | undefined,
): Pick<Coverage, 'state' | 'reason'> {
  let best: Coverage | undefined
  for (const row of rows) {
    if (row.of !== of && row.of !== '*') continue
    if (row.namespace !== undefined && row.namespace !== namespace) continue
    if (best === undefined || rank(row) > rank(best)) best = row
  }
  return best ?? nothingSeen
}

const nothingSeen: Pick<Coverage, 'state'> = { state: 'absent' }

function rank(row: Coverage): number {
  return (row.of === '*' ? 0 : 2) + (row.namespace === undefined ? 0 : 1)
}
