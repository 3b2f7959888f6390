import { type Coverage, nodeOnlyFacts } from '#model'

const needsNodes = 'needs node facts: --nodes'

/** Facts that a scan by the API alone does not ask for. */
export const factsLeftOut: readonly Coverage[] = Array.from(nodeOnlyFacts, (of) => ({
  of,
  state: 'left-out',
  reason: needsNodes,
}))

/** A fact that the objects do not tell is one that a node may: it was not asked. */
export function orLeftOut(row: Coverage): Coverage {
  if (row.state !== 'absent') return row
  return {
    ...row,
    state: 'left-out',
    reason: row.reason === undefined ? needsNodes : `${row.reason}; ${needsNodes}`,
  }
}
