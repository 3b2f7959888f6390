import { isClusterScoped } from '#schema'
import type { EngineState } from '#engine'

/** Resources of custom kinds on which no control gave any outcome, by kind, in the order of the names. */
export function unjudgedKinds({ inventory, records }: EngineState): { kind: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { id, group, kind } of inventory.resources.values()) {
    if (
      isClusterScoped(group, kind) !== undefined ||
      records.get(id)?.outcomes.some((outcome) => outcome > 0)
    )
      continue
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => ({ kind, count }))
}
