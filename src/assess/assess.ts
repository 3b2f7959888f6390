import type { ControlResult, Diagnostic, Finding, Location, Path, Resource, Result } from '#model'
import { formatVersion, outcomes } from '#model'
import { type EngineFinding, type EngineState, evaluate, type Evaluation, summarise } from '#engine'
import type { Inventory } from '#inventory'
import { judgeExceptions } from './exceptions.ts'
import { distinct, resultFinding } from './finding.ts'
import { incompleteRows, notEvaluatedRows, outOfRangeControls } from './not-evaluated.ts'
import type { AssessOptions } from './options.ts'
import { sorted } from './order.ts'
import { locateAll } from './place/index.ts'
import { type MergedFinding, mergeRenderings } from './renderings.ts'
import { answer, manualRows, requirementTags } from './requirements.ts'
import { summaryOf } from './summary.ts'

/** A result, and what it was made of, for whoever needs excerpts, edits, or the next evaluation. */
export interface Assessment {
  readonly result: Result
  readonly state: EngineState
  /** What the engine found, by the fingerprint that the result gives it. */
  readonly found: ReadonlyMap<string, EngineFinding>
}

/** The one composition that every door calls: evaluate, accept, place, answer, count. */
export function assess(inventory: Inventory, options: AssessOptions): Assessment {
  const { judgements, judgementOf, kubernetesVersion, pssVersion } = options
  const state = evaluate(inventory, {
    kubernetesVersion,
    ...(pssVersion !== undefined && { pssVersion }),
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
  const findings = all.map((one, index) =>
    resultFinding(one, {
      ...environmentOf(one, options),
      frameworks: tags.get(one.finding.control) ?? [],
      ...locations[index]!,
      ...exceptions.notesOf(one),
    }),
  )
  const diagnostics = [...options.diagnostics, ...exceptions.diagnostics]
  return {
    result: resultOf(state, evaluation, sorted(findings), exceptions.summary, diagnostics, options),
    state,
    found: new Map(all.map(({ finding }) => [finding.fingerprint, finding])),
  }
}

function versionsOf({ kubernetesVersion, pssVersion }: AssessOptions) {
  return { kubernetesVersion, pssVersion: pssVersion ?? kubernetesVersion }
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

interface Placed {
  readonly location?: Location
  readonly breadcrumb?: string
  readonly related: readonly (Location | undefined)[]
}

/** All places in one go, so that each document is read once. */
function locationsOf(all: readonly MergedFinding[]): Placed[] {
  const wanted: { resource: Resource; path: Path }[] = []
  const ask = (resource: Resource, path: Path): number => wanted.push({ resource, path }) - 1
  const asked = all.map(({ finding: { resource, path, related } }) => ({
    own: resource === undefined ? undefined : ask(resource, path),
    related: related.map((place) => ask(place.resource, place.path)),
  }))
  const places = locateAll(wanted)
  return asked.map(({ own, related }) => ({
    ...(own !== undefined && places[own]),
    related: related.map((index) => places[index]?.location),
  }))
}

function resultOf(
  state: EngineState,
  evaluation: Evaluation,
  findings: readonly Finding[],
  exceptions: Result['exceptions'],
  diagnostics: readonly Diagnostic[],
  options: AssessOptions,
): Result {
  const rows = notEvaluatedRows(evaluation.unevaluated)
  const outOfRange = outOfRangeControls(rows, evaluation.outcomes)
  const asked = options.frameworks.filter(({ id }) => options.asked.includes(id))
  const failOn = new Map(options.judgements.map((judgement) => [judgement.environment, judgement.failOn]))
  const incomplete = incompleteRows(rows)
  return {
    schemaVersion: 1,
    tool: { name: 'seaworthy', version: options.version },
    target: {
      sources: options.sources,
      kubernetesVersion: formatVersion(options.kubernetesVersion),
      ...(options.pssVersion !== undefined && { pssVersion: formatVersion(options.pssVersion) }),
      ...(options.environment !== undefined && { environment: options.environment }),
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
    }),
    findings,
    controls: controlResults(evaluation, options),
    frameworks: asked.map((framework) => answer(framework, evaluation.outcomes, versionsOf(options))),
    notEvaluated: rows,
    coverage: {
      rows: state.inventory.coverage,
      controls: Object.keys(evaluation.outcomes).length,
      outOfRange,
      renderings: options.renderings,
    },
    exceptions,
    manual: manualRows(asked),
    diagnostics,
  }
}

function controlResults({ outcomes: counts }: Evaluation, { judgements }: AssessOptions): Record<string, ControlResult> {
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
        outcomes: counts[control.id] ?? (Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as never),
      }
    }
  }
  return results
}
