import { clusterFacts, factsByNode } from '../nodes/format/node-facts.ts'
import { type Coverage, nodeOnlyFacts } from '#model'

const needsNodes = 'needs node facts: --nodes'

/** Facts that a scan by the API alone does not ask for. */
export const factsLeftOut: readonly Coverage[] = Array.from(nodeOnlyFacts, (of) => ({
  of,
  state: 'left-out',
  reason: needsNodes,
}))

const toldByNodes: ReadonlySet<string> = new Set([...clusterFacts, ...factsByNode])

/** A fact that the objects do not tell may be one that a node does, which was not asked. */
export function orLeftOut(row: Coverage): Coverage {
  if (row.state !== 'absent') return row
  const reasons = [
    ...(row.reason === undefined ? [] : [row.reason]),
    ...(toldByNodes.has(row.of) ? [needsNodes] : []),
  ]
  return { ...row, state: 'left-out', reason: reasons.join('; ') || 'no object tells it' }
}
