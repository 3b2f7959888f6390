import { type Fact, newestVersion, type Params, type Path, type Resource, valueAt } from '#model'
import { controls } from '#controls'
import { type EngineFinding, evaluate, select, summarise } from '#engine'
import { buildInventory, type Inventory } from '#inventory'
import type { Case, Verdict } from './case.ts'
import { objectIndex, placed, toResource, unpacked } from './resources.ts'

/** Which controls answer a check, and how they are set. */
export interface Question {
  readonly controls: readonly string[]
  /** Whether only what every control reports counts. */
  readonly every: boolean
  /** By control. */
  readonly params: Readonly<Record<string, Params>>
  readonly kubernetesVersion?: number
  readonly pssVersion?: number
  readonly kinds?: readonly string[]
  readonly message?: RegExp
  readonly namespace?: string
  /** Images, where `*` stands for any letters: findings in their containers do not count. */
  readonly exempt?: readonly string[]
  /** The controls that this holds for; without it all. */
  readonly exemptFrom?: readonly string[]
  /** Findings in these namespaces do not count. */
  readonly exemptNamespaces?: readonly string[]
  /** Objects that are not looked at, by `kind/namespace/name`. */
  readonly passes?: RegExp
  /** Whether a control's findings count only where every container of the pod has one. */
  readonly oneIsEnough: boolean
}

/** What our controls say of each label of a case, in its order. */
export function judge(one: Case, question: Question): Verdict[] {
  if (question.every && question.controls.length > 1) {
    const single = question.controls.map((id) => judge(one, { ...question, controls: [id] }))
    return one.labels.map((_, index) =>
      single.every((verdicts) => verdicts[index] === 'fail') ? 'fail' : 'pass',
    )
  }
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
    const here =
      objects === undefined ? found.size > 0 : withRoles(one, objects).some((index) => found.has(index))
    return here || anywhere ? 'fail' : 'pass'
  })
}

/** What is found in a role is found in a binding that gives it: peers label the one or the other. */
function withRoles({ objects }: Case, indexes: readonly number[]): number[] {
  const roles = indexes.map(
    (index) => objects[index]?.['roleRef'] as Readonly<Record<string, unknown>> | undefined,
  )
  return objects.flatMap((object, index) => {
    const { name } = (object['metadata'] ?? {}) as Readonly<Record<string, unknown>>
    const isBound = roles.some(
      (role) => role !== undefined && role['kind'] === object['kind'] && role['name'] === name,
    )
    return indexes.includes(index) || isBound ? [index] : []
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
    unpacked(object)
      .map((item) => toResource(placed(item, question.namespace), index))
      .filter(
        ({ kind, namespace = '', name }) => question.passes?.test(`${kind}/${namespace}/${name}`) !== true,
      ),
  )
  const now: Fact = { fact: 'now', value: '2026-01-01T00:00:00Z', provenance: 'the case' }
  const inventory = buildInventory({
    resources,
    facts: [now, ...facts],
    coverage: [{ of: '*', state: 'complete' }],
  })
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
    only: question.controls.length > 0 ? question.controls : ['none'],
  })
  const state = evaluate(inventory, {
    kubernetesVersion: question.kubernetesVersion ?? newestVersion,
    ...(question.pssVersion !== undefined && { pssVersion: question.pssVersion }),
    profiles: [profile],
    profileOf: () => 0,
  })
  const found = summarise(state).findings.filter((finding) => isAsked(finding, question))
  return question.oneIsEnough ? found.filter((finding) => isEverywhere(finding, found)) : found
}

function isAsked({ control, resource, message, path }: EngineFinding, question: Question): boolean {
  if (question.message?.test(message) === false) return false
  if (question.exemptNamespaces?.includes(resource?.namespace ?? '') === true) return false
  const isMeant = question.exemptFrom?.includes(control) !== false
  if (resource !== undefined && isMeant && isExempt(resource, path, question.exempt ?? [])) return false
  return question.kinds === undefined || (resource !== undefined && question.kinds.includes(resource.kind))
}

/** Whether what is found in one container of a pod is found in all of them. */
function isEverywhere({ control, resource, path }: EngineFinding, found: readonly EngineFinding[]): boolean {
  const at = path.findIndex((step) => containerLists.includes(String(step)))
  if (resource === undefined || at < 0) return true
  const pod = path.slice(0, at)
  const containers = containerLists.flatMap((list) => {
    const entries = valueAt(resource.object, [...pod, list])
    return Array.isArray(entries) ? entries.map((_, index) => [...pod, list, index]) : []
  })
  return containers.every((container) =>
    found.some(
      (other) =>
        other.control === control &&
        other.resource === resource &&
        container.every((step, depth) => other.path[depth] === step),
    ),
  )
}

const containerLists = ['containers', 'initContainers', 'ephemeralContainers']

function isExempt({ object }: Resource, path: Path, patterns: readonly string[]): boolean {
  const images = path.flatMap((_, depth) => {
    const image = valueAt(object, [...path.slice(0, depth + 1), 'image'])
    return typeof image === 'string' ? [image] : []
  })
  return patterns.some((pattern) => {
    const source = pattern.replaceAll(/[.+?^$(){}|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')
    return images.some((image) => new RegExp(`^${source}$`).test(image))
  })
}
