import type { Coverage, Fact } from '#model'
import { mergeNodeFacts } from '../../nodes/format/merge-node-facts.ts'
import { clusterFacts, factsByNode, type NodeFacts } from '../../nodes/format/node-facts.ts'
import type { Reading } from '../../source.ts'
import { isSeen } from '#model'
import type { Unread } from './outcome.ts'
import { nodesText, unreadDiagnostics } from './summary.ts'

const byNode: ReadonlySet<string> = new Set(factsByNode)
const ofNodes: ReadonlySet<string> = new Set([...clusterFacts, ...factsByNode])

type Seen = Pick<Reading, 'facts' | 'coverage' | 'diagnostics'>

/**
 * What a cluster's API told, with what its nodes say of themselves over it. Of a node that told nothing the API's facts stay, and a row
 * says for each fact that is then not known of every node why.
 */
export function withNodeFacts(
  seen: Pick<Seen, 'facts' | 'coverage'>,
  told: readonly NodeFacts[],
  unread: readonly Unread[],
): Seen {
  const merged = mergeNodeFacts(told)
  const silent = new Set(unread.map(({ node }) => node))
  const joined = new Map(seen.facts.map((fact) => [fact.fact as string, fact]))
  for (const fact of merged.facts) joined.set(fact.fact, over(joined.get(fact.fact), fact, silent))
  const rows = [...ofNodes].flatMap((name) => rowFor(name, joined.get(name), told.length, unread))
  const settled = new Set([...joined.keys(), ...rows.map(({ of }) => of)].filter((of) => ofNodes.has(of)))
  return {
    facts: [...joined.values()],
    coverage: [
      ...seen.coverage.filter(({ of, state }) => isSeen(state) || !settled.has(of)),
      ...merged.coverage,
      ...rows,
    ],
    diagnostics: [...merged.diagnostics, ...unreadDiagnostics(told.length, unread)],
  }
}

/** A node's word over the API's; the API's of nodes that are silent. */
function over(before: Fact | undefined, fact: Fact, silent: ReadonlySet<string>): Fact {
  if (before === undefined || !byNode.has(fact.fact)) return fact
  const kept = Object.entries(before.value as object).filter(([node]) => silent.has(node))
  if (kept.length === 0) return fact
  return {
    ...fact,
    value: { ...Object.fromEntries(kept), ...(fact.value as object) },
    provenance: `${before.provenance}; ${fact.provenance}`,
    ...(before.inconclusive && { inconclusive: before.inconclusive }),
  }
}

function rowFor(
  of: string,
  fact: Fact | undefined,
  read: number,
  unread: readonly Unread[],
): readonly Coverage[] {
  if (fact === undefined && unread.length === 0)
    return [{ of, state: 'left-out', reason: 'none of the nodes tells it' }]
  const missing = byNode.has(of) ? unread.filter(({ node }) => !tellsOf(fact, node)) : unread
  const isKnown = fact !== undefined && (!byNode.has(of) || missing.length === 0)
  if (isKnown) return []
  const state = missing.some(({ asked }) => asked) ? 'absent' : 'left-out'
  return [{ of, state, reason: nodesText(read, unread) }]
}

function tellsOf(fact: Fact | undefined, node: string): boolean {
  return fact !== undefined && Object.hasOwn(fact.value as object, node)
}
