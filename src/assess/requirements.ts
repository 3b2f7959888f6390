import type {
  Framework,
  FrameworkResult,
  ManualRow,
  Outcome,
  OutcomeCounts,
  Requirement,
  RequirementLine,
} from '#model'
import { isInForce } from '#engine'

interface Versions {
  readonly kubernetesVersion: number
  readonly pssVersion: number
}

/** The provider that answers for a control; undefined where the cluster's owner does. */
export type Inherited = (control: string) => string | undefined

/** What the outcomes of controls say of every requirement. */
export function answer(
  framework: Framework,
  outcomes: Readonly<Record<string, OutcomeCounts>>,
  versions: Versions,
  inherited: Inherited = () => undefined,
): FrameworkResult {
  return {
    id: framework.id,
    title: framework.title,
    requirements: framework.requirements.map((requirement) => {
      const lines = requirement.controls.filter((line) => isInForce(framework, line, versions))
      const provider = providerOf(lines, outcomes, inherited)
      return {
        id: requirement.id,
        title: requirement.title,
        outcome: provider === undefined ? outcomeOf(requirement, lines, outcomes) : 'notApplicable',
        controls: lines.map(({ control }) => control),
        ...providedBy(provider),
      }
    }),
  }
}

/** Where none of the controls came to anything and the provider answers for one, what a person would look at is the provider's too. */
function providerOf(
  lines: readonly RequirementLine[],
  outcomes: Readonly<Record<string, OutcomeCounts>>,
  inherited: Inherited,
): string | undefined {
  const idle = lines.every(({ control }) => {
    const count = outcomes[control]
    return count !== undefined && count.fail + count.pass + count.notEvaluated + count.manual === 0
  })
  return idle
    ? lines.map(({ control }) => inherited(control)).find((provider) => provider !== undefined)
    : undefined
}

export function providedBy(inherited: string | undefined): { readonly inherited?: string } {
  return inherited === undefined ? {} : { inherited }
}

/**
 * Fail if a control fails; else not evaluated if one could not run; else manual if a part is for a person or the mapping is
 * partial; else not applicable if nothing was in scope; else pass.
 */
function outcomeOf(
  { mapping, manual }: Requirement,
  lines: readonly RequirementLine[],
  outcomes: Readonly<Record<string, OutcomeCounts>>,
): Outcome {
  const counts = lines.map(({ control }) => outcomes[control])
  if (counts.some((count) => count !== undefined && count.fail > 0)) return 'fail'
  if (counts.some((count) => count === undefined || count.notEvaluated > 0)) return 'notEvaluated'
  if (manual !== undefined || mapping === 'partial') return 'manual'
  return counts.some((count) => count !== undefined && count.pass > 0) ? 'pass' : 'notApplicable'
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
