import { type Fact, newestVersion, type Params, type Resource } from '#model'
import { controls } from '#controls'
import { type EngineFinding, evaluate, select, summarise } from '#engine'
import { buildInventory, type Inventory } from '#inventory'
import type { Case, Verdict } from './case.ts'
import { objectIndex, toResource, unpacked } from './resources.ts'

/** Which controls answer a check, and how they are set. */
export interface Question {
  readonly controls: readonly string[]
  /** By control. */
  readonly params: Readonly<Record<string, Params>>
  readonly kubernetesVersion?: number
}

/** What our controls say of each label of a case, in its order. */
export function judge(one: Case, question: Question): Verdict[] {
  const found = new Set<number>()
  let anywhere = false
  for (const { facts, teller } of targets(one)) {
    for (const finding of findings(one, facts, question)) {
      const at = placesOf(finding, teller)
      if (at.length === 0) anywhere = true
      for (const index of at) found.add(index)
    }
  }
  return one.labels.map(({ objects }) => {
    const here = objects === undefined ? found.size > 0 : objects.some((index) => found.has(index))
    return here || anywhere ? 'fail' : 'pass'
  })
}

/**
 * Facts have no object of their own: what is found in them counts for the object that tells them. Objects that tell the same
 * fact (two control planes in one case) are looked at one by one.
 */
function targets({ facts }: Case): { facts: readonly Fact[]; teller: readonly number[] }[] {
  const tellers = [...new Set(facts.map(({ object }) => object))]
  if (tellers.length === 0) return [{ facts: [], teller: [] }]
  return tellers.map((teller) => {
    const own = facts.filter(({ object }) => object === teller)
    const names = new Set(own.map(({ fact }) => fact.fact))
    const others = facts.filter(({ fact }) => !names.has(fact.fact))
    return { facts: [...own, ...others].map(({ fact }) => fact), teller: [teller] }
  })
}

function placesOf(finding: EngineFinding, teller: readonly number[]): readonly number[] {
  return finding.resource === undefined ? teller : [objectIndex(finding.resource)]
}

function findings({ objects }: Case, facts: readonly Fact[], question: Question): readonly EngineFinding[] {
  const resources = objects.flatMap((object, index): Resource[] =>
    unpacked(object).map((item) => toResource(item, index)),
  )
  const inventory = buildInventory({ resources, facts, coverage: [{ of: '*', state: 'complete' }] })
  return findingsIn(inventory, question)
}

/** All that the question's controls find in an inventory. */
export function findingsIn(inventory: Inventory, question: Question): readonly EngineFinding[] {
  const profile = select(controls, {
    personas: [],
    frameworks: [],
    controls: Object.fromEntries(
      Object.entries(question.params).map(([id, params]) => [id, { off: false, params }]),
    ),
    only: question.controls,
  })
  const state = evaluate(inventory, {
    kubernetesVersion: question.kubernetesVersion ?? newestVersion,
    profiles: [profile],
    profileOf: () => 0,
  })
  return summarise(state).findings
}
