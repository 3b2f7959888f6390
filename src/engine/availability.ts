import {
  apiServerFileFlags,
  type Control,
  controlPlaneFacts,
  type Coverage,
  type FactName,
  isSeen,
  kindsJudged,
  needsNodeFacts,
  nodeOnlyFacts,
  type Reason,
  type Resource,
} from '#model'
import { type Inventory, kindCoverage } from '#inventory'

/** Why a control cannot be evaluated in a namespace: a kind or a fact that it needs was not seen. */
export type MissingNeeds = (control: Control, namespace: string | undefined) => Reason | undefined

type Answer = { readonly reason: Reason | undefined }

/** Each answer is found once, since every resource asks again. */
export function missingNeeds(inventory: Inventory): MissingNeeds {
  const answers = new Map<Control, Map<string | undefined, Answer>>()
  return (control, namespace) => {
    const asked = control.needs.look === undefined ? undefined : namespace
    const byNamespace = answers.get(control) ?? new Map<string | undefined, Answer>()
    answers.set(control, byNamespace)
    const answer = byNamespace.get(asked) ?? { reason: missingNeed(inventory, control, asked) }
    byNamespace.set(asked, answer)
    return answer.reason
  }
}

function missingNeed(
  inventory: Inventory,
  control: Control,
  namespace: string | undefined,
): Reason | undefined {
  const { facts = [], oneOf = [] } = control.needs
  const fact = facts.find((name) => inventory.facts[name] === undefined)
  if (fact !== undefined)
    return (
      gap(inventory, fact) ?? {
        code: 'needs-cluster',
        message: nodeOnlyFacts.has(fact) ? needsNodeFacts : `only a running cluster tells its \`${fact}\``,
      }
    )
  if (oneOf.length > 0 && oneOf.every((name) => inventory.facts[name] === undefined))
    return (
      oneOf.map((name) => gap(inventory, name)).find((reason) => reason !== undefined) ?? clusterOnly(oneOf)
    )
  for (const kind of control.needs.look ?? []) {
    const row = kindCoverage(inventory, kind, namespace)
    if (isSeen(row.state)) continue
    return isAsked(inventory, kind) ? unseen(kind, row) : unasked(kind)
  }
  return undefined
}

/** Whether a control needs a file of the API server that its flags name none for: there is nothing to judge. */
export function needsNoFile({ facts }: Inventory, { needs }: Control): boolean {
  const flags = facts['api-server-flags']
  if (flags === undefined) return false
  const byFact: Partial<Readonly<Record<FactName, string>>> = apiServerFileFlags
  const { facts: all = [], oneOf = [] } = needs
  const wanted = oneOf.some((name) => facts[name] !== undefined) ? all : [...all, ...oneOf]
  return wanted.some((name) => {
    const flag = byFact[name]
    return flag !== undefined && facts[name] === undefined && (flags[flag] ?? '') === ''
  })
}

/**
 * Why a control cannot tell of the resources that it is evaluated on: one of their kinds was not seen in any namespace, so that
 * without this nothing would be said of them. Kinds that the control is not about may be left out.
 */
export function unseenScope(inventory: Inventory, control: Control): Reason | undefined {
  const beside: ReadonlySet<string> = new Set(control.besides)
  for (const kind of kindsJudged(control)) {
    const rows = inventory.coverage.filter(({ of }) => of === kind)
    if (beside.has(kind) && rows.every(({ state }) => state === 'left-out')) continue
    if (rows.length > 0 && !rows.some(({ state }) => isSeen(state))) return unseen(kind, rows[0]!)
  }
  return undefined
}

/** Why what a control looked up tells nothing of whether it applies: a kind that was asked for was not seen. */
export function unseenLook(
  inventory: Inventory,
  { needs: { look = [] } }: Control,
  { resource }: { readonly resource: Resource | undefined },
): Reason | undefined {
  for (const kind of look) {
    const row = kindCoverage(inventory, kind, resource?.namespace)
    if (!isSeen(row.state) && isAsked(inventory, kind)) return unseen(kind, row)
  }
  return undefined
}

/** Why nothing at all is known of the resources that a control is evaluated on: no source looked for a kind of them. */
export function unaskedScope(inventory: Inventory, control: Control): Reason | undefined {
  const kinds = kindsJudged(control)
  return kinds.length === 0 || kinds.some((kind) => isAsked(inventory, kind)) ? undefined : unasked(kinds[0]!)
}

function unasked(kind: string): Reason {
  return { code: 'needs-cluster', message: `only a cluster or its manifests tell of \`${kind}\`` }
}

function unseen(kind: string, { state, reason }: Pick<Coverage, 'state' | 'reason'>): Reason {
  const message =
    state === 'forbidden' ? `cannot list \`${kind}\`: forbidden` : `\`${kind}\` is ${wordOf(state)}`
  return { code: state, message: reason ?? message }
}

function wordOf(state: Coverage['state']): string {
  return state === 'left-out' ? 'left out' : state
}

/** Why a control without a finding gives no verdict on the target: a fact that it needs was read in part, of some nodes and not of all. */
export function partialNeed(inventory: Inventory, { needs }: Control): Reason | undefined {
  const { facts = [], oneOf = [] } = needs
  const read = [...facts, ...oneOf].filter((name) => inventory.facts[name] !== undefined)
  return read.map((name) => gap(inventory, name)).find((reason) => reason !== undefined)
}

/** Whether any source looked for a kind: where only facts were given there is none. */
function isAsked({ coverage }: Inventory, kind: string): boolean {
  return coverage.some(({ of }) => of === kind || of === '*')
}

/** What the source says of a fact that it looked for. */
function gap(inventory: Inventory, fact: FactName): Reason | undefined {
  const row = inventory.coverage.find(({ of, state }) => of === fact && !isSeen(state))
  return row === undefined
    ? undefined
    : { code: row.state, message: row.reason ?? `\`${fact}\` is ${wordOf(row.state)}` }
}

function clusterOnly(facts: readonly FactName[]): Reason {
  const names = facts.map((fact) => `\`${fact}\``).join(' or ')
  const teller = facts.some((fact) => controlPlaneFacts.has(fact)) ? 'a' : 'the provider of a'
  return { code: 'needs-cluster', message: `only ${teller} running cluster tells its ${names}` }
}
