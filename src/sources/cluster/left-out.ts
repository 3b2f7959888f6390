import { type Coverage, type DetectedDistribution, needsNodeFacts, nodeOnlyFacts } from '#model'
import { cloudFactNames } from '../cloud/told.ts'
import { isCloudPlatform } from '../cloud/which/cloud-cluster.ts'

/** Facts that a scan by the API alone does not ask for. */
export const factsLeftOut: readonly Coverage[] = Array.from(nodeOnlyFacts, (of) => ({
  of,
  state: 'left-out',
  reason: needsNodeFacts,
}))

/** A fact that the objects do not tell is one that a node may: it was not asked. */
export function orLeftOut(row: Coverage): Coverage {
  if (row.state !== 'absent') return row
  return {
    ...row,
    state: 'left-out',
    reason: row.reason === undefined ? needsNodeFacts : `${row.reason}; ${needsNodeFacts}`,
  }
}

const needsCloud = "needs the provider's API: --cloud"

/** What only the provider of a managed cluster tells: such rows are for its own platform alone. */
export function cloudFactsLeftOut(found: DetectedDistribution | undefined): Coverage[] {
  if (found === undefined || !found.managed || !isCloudPlatform(found.distribution)) return []
  return cloudFactNames(found.distribution).map((of) => ({ of, state: 'left-out', reason: needsCloud }))
}
