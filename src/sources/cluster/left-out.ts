import { type Coverage, type DetectedDistribution, nodeOnlyFacts } from '#model'
import { cloudFactNames } from '../cloud/told.ts'
import { isCloudPlatform } from '../cloud/which/cloud-cluster.ts'
import { clusterFacts, factsByNode } from '../nodes/format/node-facts.ts'

const needsNodes = 'needs node facts: --nodes'

/** Facts that a scan by the API alone does not ask for. */
export const factsLeftOut: readonly Coverage[] = Array.from(nodeOnlyFacts, (of) => ({
  of,
  state: 'left-out',
  reason: needsNodes,
}))

/** Facts of requests without credentials. */
export const probesLeftOut: readonly Coverage[] = ['anonymous-access', 'probed-ports'].map((of) => ({
  of,
  state: 'left-out',
  reason: 'needs --probe',
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

const needsCloud = "needs the provider's API: --cloud"

/** What only the provider of a managed cluster tells: such rows are for its own platform alone. */
export function cloudFactsLeftOut(found: DetectedDistribution | undefined): Coverage[] {
  if (found === undefined || !found.managed || !isCloudPlatform(found.distribution)) return []
  return cloudFactNames(found.distribution).map((of) => ({ of, state: 'left-out', reason: needsCloud }))
}
