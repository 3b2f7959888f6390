import { isAtLeast, outOfRangeCodes, type Result } from '#model'
import { isOpen } from './names.ts'
import { counted } from './words.ts'

export interface Verdict {
  readonly word: 'PASS' | 'FAIL' | 'INCOMPLETE' | 'EMPTY'
  /** Why, for a person. */
  readonly text: string
}

/** What the run came to; never a pass where something was not seen. */
export function verdictOf(result: Result): Verdict {
  const { summary } = result
  if (isEmpty(result)) return { word: 'EMPTY', text: 'nothing to judge is no pass (--allow empty)' }
  const gate = gateText(result)
  if (!summary.complete) return { word: 'INCOMPLETE', text: `${reasons(result)}; ${gate}` }
  return { word: summary.gate.crossed ? 'FAIL' : 'PASS', text: gate }
}

/** Rows of what was not evaluated whose cause is this run: out of range is no fault. */
export function incomplete(rows: Result['notEvaluated']): Result['notEvaluated'] {
  return rows.filter(({ reason }) => !outOfRangeCodes.has(reason.code))
}

/** `148 of 148 controls for manifests; 58 files skipped, not Kubernetes; 214 controls need a cluster` */
export function coverageText(result: Result): string {
  const { coverage, summary, notEvaluated, target } = result
  const onlyNodes = summary.resources === 0 && !isEmpty(result)
  const { able, evaluated } = evaluatedOf(result)
  const beyond = coverage.outOfRange.length
  const absent = notEvaluated
    .filter(({ reason }) => reason.code === 'not-in-files')
    .reduce((sum, { count }) => sum + count, 0)
  const subject = target.cluster === undefined ? (onlyNodes ? 'nodes' : 'manifests') : 'this cluster'
  const needed = target.cluster === undefined ? 'a cluster' : 'what was left out'
  return [
    `${evaluated} of ${able} controls for ${subject}`,
    ...(absent > 0
      ? [
          `${counted(absent, 'verdict')} ${absent === 1 ? 'needs' : 'need'} objects that are not in these files`,
        ]
      : []),
    ...(summary.skipped > 0 ? [`${counted(summary.skipped, 'file')} skipped, not Kubernetes`] : []),
    ...unjudgedText(coverage.unjudged),
    ...(beyond > 0 ? [`${counted(beyond, 'control')} ${beyond === 1 ? 'needs' : 'need'} ${needed}`] : []),
  ].join('; ')
}

/** Controls that gave a verdict, those that this sort of source can answer, and all that were asked for. */
export function evaluatedOf(result: Result): {
  readonly evaluated: number
  readonly able: number
  readonly asked: number
} {
  const { coverage, controls, summary, notEvaluated } = result
  const onlyNodes = summary.resources === 0 && !isEmpty(result)
  const asked = onlyNodes
    ? Object.values(controls).filter(({ outcomes }) => Object.values(outcomes).some((count) => count > 0))
        .length
    : coverage.controls
  const able = asked - coverage.outOfRange.length
  const unable = new Set(incomplete(notEvaluated).map(({ control }) => control))
  const silent = [...unable].filter((id) => !hasVerdict(controls[id])).length
  return { evaluated: able - silent, able, asked }
}

const mostKinds = 3

function unjudgedText(kinds: Result['coverage']['unjudged']): string[] {
  if (kinds.length === 0) return []
  const shown = kinds.slice(0, mostKinds).map(({ kind }) => kind)
  const more = kinds.length > mostKinds ? ` and ${kinds.length - mostKinds} more` : ''
  return [`no control looks at ${shown.join(', ')}${more}`]
}

function hasVerdict(control: Result['controls'][string] | undefined): boolean {
  return control !== undefined && control.outcomes.pass + control.outcomes.fail > 0
}

/** Whether there was nothing to judge: neither a resource nor a node. */
export function isEmpty({ summary, target }: Result): boolean {
  return summary.resources === 0 && target.nodes === undefined
}

/** What was judged: `6 resources`, `2 nodes`, or both. */
export function judgedText({ summary: { resources }, target: { nodes = [] } }: Result): string {
  return [
    ...(resources > 0 || nodes.length === 0 ? [counted(resources, 'resource')] : []),
    ...(nodes.length > 0 ? [counted(nodes.length, 'node')] : []),
  ].join(' and ')
}

/** Said where there are no open findings: never without what was looked at. */
export function emptyText(result: Result): string {
  const { summary, coverage } = result
  if (isEmpty(result)) return 'no resources found: nothing was judged'
  const judged = judgedText(result)
  const none = summary.excepted > 0 ? `no findings but ${summary.excepted} accepted` : 'no findings'
  const isWhole = summary.complete && !coverage.rows.some(({ state }) => state === 'left-out')
  return isWhole ? `${none} in ${judged}` : `${none} in what was read (${judged})`
}

/** An environment may have a gate of its own, which the run's does not show. */
function gateText({ summary: { gate }, findings }: Result): string {
  const { failOn, crossed } = gate
  const at =
    failOn === 'never'
      ? 0
      : findings.filter((finding) => isOpen(finding) && isAtLeast(finding.severity, failOn)).length
  if (crossed && at === 0) return `an environment's own gate is crossed (--fail-on ${failOn} elsewhere)`
  return failOn === 'never'
    ? 'no gate (--fail-on never)'
    : `${crossed ? at : 'none'} at or above ${failOn} (--fail-on ${failOn})`
}

function reasons({ diagnostics, notEvaluated }: Result): string {
  const errors = diagnostics.filter(({ level }) => level === 'error').length
  const unable = incomplete(notEvaluated).reduce((sum, { count }) => sum + count, 0)
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(unable > 0 ? [`${counted(unable, 'verdict')} not evaluated`] : []),
    ...(errors + unable === 0 ? ['coverage is required (--require-coverage)'] : []),
  ].join(', ')
}
