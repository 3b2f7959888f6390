import type { Result } from '#model'
import { type EngineFinding, type EngineState, evaluate, summarise } from '#engine'
import type { Inventory } from '#inventory'
import { judgeExceptions } from './exceptions.ts'
import { distinct, references, resultFinding } from './finding.ts'
import { injectorNotes } from './injected.ts'
import type { AssessOptions } from './options.ts'
import { sorted } from './order.ts'
import { markNew, pinDiagnostics } from './pin.ts'
import { locationsOf } from './placed.ts'
import { type MergedFinding, mergeRenderings } from './renderings.ts'
import { requirementTags } from './requirements.ts'
import { resultOf } from './result.ts'
import { versionsOf } from './versions.ts'

/** A result, and what it was made of, for whoever needs excerpts, edits, or the next evaluation. */
export interface Assessment {
  readonly result: Result
  readonly state: EngineState
  /** What the engine found, by the fingerprint that the result gives it. */
  readonly found: ReadonlyMap<string, EngineFinding>
}

/** The one composition that every door calls: evaluate, accept, place, answer, count. */
export function assess(inventory: Inventory, options: AssessOptions): Assessment {
  const { judgements, judgementOf, kubernetesVersion, pssVersion, managedBy } = options
  const state = evaluate(inventory, {
    kubernetesVersion,
    ...(pssVersion !== undefined && { pssVersion }),
    ...(managedBy !== undefined && { managedBy }),
    ...(options.track === false && { track: false }),
    profiles: judgements.map(({ profile }) => profile),
    profileOf: judgementOf,
  })
  return conclude(state, options)
}

/** The stages after the engine. */
export function conclude(state: EngineState, options: AssessOptions): Assessment {
  const evaluation = summarise(state)
  const several = severalRenderings(state.inventory)
  const merged = distinct(mergeRenderings(evaluation.findings, several))
  const exceptions = judgeExceptions(merged, [...state.inventory.resources.values()], options)
  const all = [...merged, ...exceptions.locked]
  const locations = locationsOf(all)
  const tags = requirementTags(options.frameworks, versionsOf(options))
  const reference = references()
  const findings = markNew(
    all.map((one, index) =>
      resultFinding(
        one,
        {
          ...environmentOf(one, options),
          frameworks: tags.get(one.finding.control) ?? [],
          ...locations[index]!,
          ...exceptions.notesOf(one),
        },
        reference,
      ),
    ),
    options.pin,
  )
  const diagnostics = [
    ...options.diagnostics,
    ...exceptions.diagnostics,
    ...injectorNotes(state.inventory),
    ...pinDiagnostics(findings, options.pin),
  ]
  return {
    result: resultOf(
      { state, evaluation, findings: sorted(findings), exceptions: exceptions.summary, diagnostics },
      options,
    ),
    state,
    found: new Map(all.map(({ finding }) => [finding.fingerprint, finding])),
  }
}

function environmentOf({ finding }: MergedFinding, { judgements }: AssessOptions): { environment?: string } {
  const environment = judgements[finding.profile]?.environment
  return environment === undefined ? {} : { environment }
}

/** Whether a finding's template is rendered several times. */
function severalRenderings({ resources }: Inventory): (finding: EngineFinding) => boolean {
  const renderings = new Map<string, Set<string>>()
  for (const { origin } of resources.values()) {
    if (origin.type !== 'rendered') continue
    const names = renderings.get(origin.template.path) ?? new Set()
    renderings.set(origin.template.path, names.add(origin.rendering))
  }
  return ({ resource }) =>
    resource?.origin.type === 'rendered' && (renderings.get(resource.origin.template.path)?.size ?? 0) > 1
}
