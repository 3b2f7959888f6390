import { selects, type Workload } from '#model'
import type { PodDisruptionBudget } from '#schema'

/** Whether a budget of the workload's namespace speaks of its pods. */
export function coversPods({ spec }: PodDisruptionBudget, { podLabels }: Workload): boolean {
  return selects(spec?.selector, podLabels)
}

/** How many of so many pods a budget lets go at once; percentages round up, as the eviction API reads them. */
export function disruptionsAllowed({ spec = {} }: PodDisruptionBudget, replicas: number): number {
  const { maxUnavailable, minAvailable } = spec
  if (maxUnavailable !== undefined) return count(maxUnavailable, replicas)
  return minAvailable === undefined ? replicas : Math.max(0, replicas - count(minAvailable, replicas))
}

function count(value: string | number, replicas: number): number {
  const percent = /^(\d+)%$/.exec(String(value))
  return percent === null ? Number(value) : Math.ceil((Number(percent[1]) * replicas) / 100)
}
