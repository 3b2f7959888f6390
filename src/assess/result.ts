import {
  type ControlResult,
  type Diagnostic,
  type Finding,
  formatVersion,
  type NotEvaluatedRow,
  type Result,
} from '#model'
import { type EngineState, type Evaluation, unaskedScope } from '#engine'
import { gatherer } from './evidence/gather.ts'
import { findingsByControl } from './found.ts'
import { incompleteRows, notEvaluatedRows, outOfRangeControls } from './not-evaluated.ts'
import type { AssessOptions } from './options.ts'
import { answer, type Inherited, type Known, manualRows, providedBy } from './requirements.ts'
import { summaryOf } from './summary.ts'
import { unjudgedKinds } from './unjudged.ts'
import { versionsOf } from './versions.ts'

/** What the stages came to. */
export interface Concluded {
  readonly state: EngineState
  readonly evaluation: Evaluation
  /** In the order of the result. */
  readonly findings: readonly Finding[]
  readonly exceptions: Result['exceptions']
  readonly diagnostics: readonly Diagnostic[]
}

/** The public result of all stages. */
export function resultOf(concluded: Concluded, options: AssessOptions): Result {
  const { state, evaluation, findings, exceptions, diagnostics } = concluded
  const rows = notEvaluatedRows(evaluation.unevaluated)
  const outOfRange = outOfRangeControls(rows, evaluation.outcomes)
  const asked = options.frameworks.filter(({ id }) => options.asked.includes(id))
  const failOn = new Map(options.judgements.map((judgement) => [judgement.environment, judgement.failOn]))
  const incomplete = incompleteRows(rows)
  const inherited = inheritedBy(evaluation, options)
  const known = knownOf(concluded, options, { rows, inherited })
  return {
    schemaVersion: 1,
    tool: { name: 'seaworthy', version: options.version },
    target: {
      sources: options.sources,
      kubernetesVersion: formatVersion(options.kubernetesVersion),
      ...(options.pssVersion !== undefined && { pssVersion: formatVersion(options.pssVersion) }),
      ...(options.platform !== undefined && { platform: options.platform }),
      ...(options.environment !== undefined && { environment: options.environment }),
      ...(options.cluster && { cluster: options.cluster }),
      ...(options.nodes !== undefined && options.nodes.length > 0 && { nodes: options.nodes }),
    },
    summary: summaryOf({
      resources: state.inventory.resources.size,
      skipped: options.skipped,
      findings,
      notEvaluated: incomplete.reduce((sum, { count }) => sum + count, 0),
      complete:
        incomplete.length === 0 &&
        !diagnostics.some(({ level }) => level === 'error') &&
        !(options.requireCoverage && outOfRange.length > 0),
      failOn: options.judgements[0]!.failOn,
      failOnOf: ({ environment }) => failOn.get(environment) ?? options.judgements[0]!.failOn,
      ...(options.pin && { pin: options.pin }),
    }),
    findings,
    controls: controlResults(evaluation, inherited, options),
    frameworks: asked.map((framework) => answer(framework, known, versionsOf(options))),
    notEvaluated: rows,
    coverage: {
      rows: state.inventory.coverage,
      controls: Object.keys(evaluation.outcomes).length,
      outOfRange,
      unjudged: unjudgedKinds(state),
      renderings: options.renderings,
    },
    exceptions,
    manual: manualRows(asked),
    diagnostics,
  }
}

/** What is known of controls for those who answer requirements. */
function knownOf(
  { state: { inventory }, evaluation: { outcomes }, findings }: Concluded,
  { judgements }: AssessOptions,
  { rows, inherited }: { readonly rows: readonly NotEvaluatedRow[]; readonly inherited: Inherited },
): Known {
  const reasons = new Map(rows.toReversed().map(({ control, reason }) => [control, reason]))
  const controls = new Map(
    judgements.flatMap(({ profile }) => profile.controls.map(({ control }) => [control.id, control])),
  )
  const found = findingsByControl(findings)
  return {
    outcomes,
    inherited,
    reasonOf: (id) => reasons.get(id),
    unasked: (id) => unaskedScope(inventory, controls.get(id)!),
    findingsOf: (id) => found.get(id) ?? [],
    gather: gatherer(inventory),
  }
}

/** Who answers for a control instead of the cluster's owner. */
function inheritedBy({ inherited }: Evaluation, { managedBy }: AssessOptions): Inherited {
  return (control) => (inherited.has(control) ? managedBy : undefined)
}

function controlResults(
  { outcomes: counts }: Evaluation,
  inherited: Inherited,
  { judgements }: AssessOptions,
): Record<string, ControlResult> {
  const results: Record<string, ControlResult> = {}
  for (const { profile } of judgements) {
    for (const { control, severity } of profile.controls) {
      results[control.id] ??= {
        title: control.title,
        severity,
        why: control.why,
        remediation: control.remediation,
        ...(control.family !== undefined && { family: control.family }),
        aliases: control.aliases ?? [],
        outcomes: counts[control.id]!,
        ...providedBy(inherited(control.id)),
      }
    }
  }
  return results
}
