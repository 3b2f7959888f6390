import type { Coverage, Fact, FactName } from '#model'
import { factsByNode, type Reading } from '#sources'
import type { GivenNodes } from './node-facts.ts'

/**
 * The facts and coverage of a target with what its nodes say: a node's word outranks what was seen of it from outside. Of the nodes that
 * the target has and that said nothing a fact is not known, so that nothing passes for them.
 */
export function withNodes(
  target: Pick<Reading, 'resources' | 'facts' | 'coverage'>,
  given: GivenNodes,
): Pick<Reading, 'facts' | 'coverage'> {
  const told = new Map<FactName, Fact>(given.facts.map((fact) => [fact.fact, fact]))
  const seen = new Map<FactName, Fact>(target.facts.map((fact) => [fact.fact, fact]))
  const silent = silentNodes(target, given)
  const gaps = [...told.keys()].flatMap((fact) => gapOf(fact, silent, seen.get(fact)))
  const isTold = (of: string): boolean => told.has(of as FactName) && !gaps.some((gap) => gap.of === of)
  return {
    facts: [
      ...target.facts.filter(({ fact }) => !told.has(fact)),
      ...[...told.values()].map((fact) => joined(fact, seen.get(fact.fact))),
    ],
    coverage: [...target.coverage.filter(({ of }) => !isTold(of)), ...gaps, ...given.coverage],
  }
}

function isByNode(fact: FactName): boolean {
  return (factsByNode as readonly FactName[]).includes(fact)
}

/** What was only intended for a node that said nothing stays only intended. */
function joined(own: Fact, seen: Fact | undefined): Fact {
  if (seen === undefined || !isByNode(own.fact)) return own
  const kept = Object.keys(seen.value as object).filter((node) => !Object.hasOwn(own.value as object, node))
  if (kept.length === 0) return own
  return {
    fact: own.fact,
    value: { ...(seen.value as object), ...(own.value as object) },
    provenance: `${seen.provenance}; ${own.provenance}`,
    ...(seen.inconclusive && { inconclusive: seen.inconclusive }),
  }
}

/** Names of the Nodes of which nothing was given. */
function silentNodes({ resources }: Pick<Reading, 'resources'>, { nodes }: GivenNodes): readonly string[] {
  return resources
    .filter(({ kind, group, name }) => kind === 'Node' && group === '' && !nodes.includes(name))
    .map(({ name }) => name)
}

function gapOf(fact: FactName, silent: readonly string[], seen: Fact | undefined): Coverage[] {
  if (!isByNode(fact)) return []
  const missing = silent.filter((node) => !Object.hasOwn((seen?.value ?? {}) as object, node))
  const [first] = missing
  if (first === undefined) return []
  const more = missing.length === 1 ? '' : ` and ${missing.length - 1} more`
  return [{ of: fact, state: 'left-out', reason: `no facts of node \`${first}\`${more} were given` }]
}
