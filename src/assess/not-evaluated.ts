import {
  type NotEvaluatedRow,
  outOfRangeCodes,
  type OutcomeCounts,
  qualifiedName,
  type Resource,
} from '#model'
import type { Unevaluated } from '#engine'

const mostNames = 10

/** One row for each control and reason, in the order in which they came. */
export function notEvaluatedRows(unevaluated: readonly Unevaluated[]): NotEvaluatedRow[] {
  const rows = new Map<string, { row: NotEvaluatedRow; count: number; names: Set<string> }>()
  for (const { control, code, message, resource } of unevaluated) {
    const key = `${control} ${code} ${message}`
    const entry = rows.get(key) ?? {
      row: { control, reason: { code, message }, count: 0, resources: [] },
      count: 0,
      names: new Set<string>(),
    }
    rows.set(key, entry)
    entry.count++
    if (resource !== undefined && entry.names.size < mostNames) entry.names.add(nameOf(resource))
  }
  return [...rows.values()].map(({ row, count, names }) => ({ ...row, count, resources: [...names] }))
}

function nameOf(resource: Resource): string {
  return `${resource.kind} ${qualifiedName(resource)}`
}

/** Rows whose cause is this run, not the sort of source. */
export function incompleteRows(rows: readonly NotEvaluatedRow[]): NotEvaluatedRow[] {
  return rows.filter(({ reason }) => !outOfRangeCodes.has(reason.code))
}

const beyond: ReadonlySet<string> = new Set(['needs-cluster', 'left-out'])

/** Controls that this sort of source can never answer: all that came of them is a reason out of range. */
export function outOfRangeControls(
  rows: readonly NotEvaluatedRow[],
  outcomes: Readonly<Record<string, OutcomeCounts>>,
): string[] {
  const ids = new Set(rows.filter(({ reason }) => beyond.has(reason.code)).map(({ control }) => control))
  return [...ids].filter((id) => {
    const counts = outcomes[id]
    return counts !== undefined && counts.fail + counts.pass + counts.notApplicable + counts.manual === 0
  })
}
