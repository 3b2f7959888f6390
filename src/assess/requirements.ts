import type {
  EvidenceName,
  Finding,
  Framework,
  FrameworkResult,
  ManualRow,
  OutcomeCounts,
  Reason,
  Requirement,
  RequirementResult,
} from '#model'
import { isInForce } from '#engine'
import type { Gathered } from './evidence/gather.ts'
import { tallies } from './found.ts'

interface Versions {
  readonly kubernetesVersion: number
  readonly pssVersion: number
}

/** The provider that answers for a control; undefined where the cluster's owner does. */
export type Inherited = (control: string) => string | undefined

/** What a run knows of controls, by their ids, and what it may gather for a person. */
export interface Known {
  readonly outcomes: Readonly<Record<string, OutcomeCounts>>
  readonly inherited: Inherited
  /** Why a control was not evaluated, wholly or in part. */
  reasonOf(control: string): Reason | undefined
  /** Why nothing is known of what the control looks at. */
  unasked(control: string): Reason | undefined
  findingsOf(control: string): readonly Finding[]
  gather(name: EvidenceName): Gathered
}

/** What the outcomes of controls say of every requirement. */
export function answer(framework: Framework, known: Known, versions: Versions): FrameworkResult {
  return {
    id: framework.id,
    title: framework.title,
    requirements: framework.requirements.map((requirement) => {
      const lines = requirement.controls.filter((line) => isInForce(framework, line, versions))
      const controls = lines.map(({ control }) => control)
      const { id, title } = requirement
      return { id, title, controls, ...verdictOf(requirement, controls, known) }
    }),
  }
}

type Verdict = Omit<RequirementResult, 'id' | 'title' | 'controls'>

/**
 * Fail if a control fails; else not evaluated if one could not run; else manual if a part is for a person or the mapping is
 * partial, and what that person needs could be gathered, for which it is enough that nothing else is missing than what the run
 * was told to leave out; else not applicable if nothing was in scope; else pass.
 */
function verdictOf(
  { mapping, manual, evidence }: Requirement,
  controls: readonly string[],
  known: Known,
): Verdict {
  const provider = providerOf(controls, known)
  if (provider !== undefined) return { outcome: 'notApplicable', inherited: provider }
  const counts = controls.map((control) => known.outcomes[control])
  if (counts.some((count) => count !== undefined && count.fail > 0))
    return { outcome: 'fail', found: tallies(controls.flatMap(known.findingsOf)) }
  const reasons = controls.map((control) => unseen(control, known)).filter((one) => one !== undefined)
  const isManual = manual !== undefined || mapping === 'partial'
  const grave =
    isManual && evidence !== undefined ? reasons.find(({ code }) => code !== 'left-out') : reasons[0]
  if (grave !== undefined) return { outcome: 'notEvaluated', reason: grave }
  if (isManual) {
    const [reason] = reasons
    return {
      ...manually(evidence === undefined ? undefined : known.gather(evidence)),
      ...(reason && { reason }),
    }
  }
  const isMet = counts.some((count) => count !== undefined && count.pass > 0)
  return { outcome: isMet ? 'pass' : 'notApplicable' }
}

function manually(gathered: Gathered | undefined): Verdict {
  if (gathered === undefined) return { outcome: 'manual' }
  return 'reason' in gathered
    ? { outcome: 'notEvaluated', reason: gathered.reason }
    : { outcome: 'manual', evidence: gathered.tally }
}

function unseen(control: string, { outcomes, reasonOf, unasked }: Known): Reason | undefined {
  const count = outcomes[control]
  if (count === undefined) return { code: 'off', message: `\`${control}\` is off` }
  if (count.notEvaluated > 0) return reasonOf(control) ?? { code: 'unknown', message: 'not evaluated' }
  return isIdle(count) ? unasked(control) : undefined
}

/** Where none of the controls came to anything and the provider answers for one, what a person would look at is the provider's too. */
function providerOf(controls: readonly string[], { outcomes, inherited }: Known): string | undefined {
  const idle = controls.every((control) => {
    const count = outcomes[control]
    return count !== undefined && isIdle(count)
  })
  return idle ? controls.map(inherited).find((provider) => provider !== undefined) : undefined
}

/** Whether a control came to nothing but that it does not apply. */
function isIdle({ fail, pass, notEvaluated, manual }: OutcomeCounts): boolean {
  return fail + pass + notEvaluated + manual === 0
}

export function providedBy(inherited: string | undefined): { readonly inherited?: string } {
  return inherited === undefined ? {} : { inherited }
}

export function manualRows(frameworks: readonly Framework[]): ManualRow[] {
  return frameworks.flatMap(({ id, requirements }) =>
    requirements.flatMap((requirement) =>
      requirement.manual === undefined
        ? []
        : [{ framework: id, requirement: requirement.id, reason: requirement.manual }],
    ),
  )
}

/** `framework/requirement` of every line in force, by control id. */
export function requirementTags(
  frameworks: readonly Framework[],
  versions: Versions,
): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>()
  for (const framework of frameworks) {
    for (const { id, controls } of framework.requirements) {
      for (const line of controls) {
        if (!isInForce(framework, line, versions)) continue
        const list = tags.get(line.control) ?? []
        const tag = `${framework.id}/${id}`
        if (list.at(-1) !== tag) list.push(tag)
        tags.set(line.control, list)
      }
    }
  }
  return tags
}
