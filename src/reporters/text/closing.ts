import { isAtLeast, outOfRangeCodes, type Result, severities } from '#model'
import { isOpen } from '../names.ts'
import type { ReportOptions } from '../reporter.ts'
import { counted } from '../words.ts'
import type { Style } from './style.ts'

const label = (text: string): string => text.padEnd(12)
const commandColumn = 54

/** The last lines of every run: counts, fixes, exceptions, coverage, verdict. */
export function closingLines(result: Result, options: ReportOptions, style: Style): string[] {
  return [countLine(result, style), ...fixLine(result, options), ...exceptionLine(result), coverageLine(result), verdictLine(result, options, style)]
}

function countLine({ summary, findings }: Result, style: Style): string {
  const open = findings.filter(isOpen)
  const scope = summary.complete ? `in ${counted(summary.resources, 'resource')}` : `in what was read (${counted(summary.resources, 'resource')})`
  if (summary.resources === 0) return 'no resources found: nothing was judged'
  if (open.length === 0) return `no findings ${scope}`
  const touched = new Set(open.map(({ resource, location }) => JSON.stringify([resource, location?.file]))).size
  const counts = severities
    .filter((severity) => summary.findings[severity] > 0)
    .map((severity) => style.severity(severity, `${summary.findings[severity]} ${severity}`))
  return `${counted(open.length, 'finding')} in ${touched} of ${counted(summary.resources, 'resource')}   ${counts.join('  ')}`
}

function fixLine({ findings }: Result, { paths }: ReportOptions): string[] {
  const fixes = findings.filter(isOpen).flatMap(({ fix }) => (fix === undefined || fix.refused !== undefined ? [] : [fix.safety]))
  if (fixes.length === 0) return []
  const safe = fixes.filter((safety) => safety === 'safe').length
  const counts = [...(safe > 0 ? [`${safe} safe`] : []), ...(safe < fixes.length ? [`${fixes.length - safe} unsafe`] : [])]
  const line = `${label('fix')}${counts.join(', ')}`
  return [`${line.padEnd(commandColumn)}${`seaworthy fix --diff ${paths.join(' ')}`.trimEnd()}`]
}

function exceptionLine({ exceptions, summary }: Result): string[] {
  const expiring = exceptions.expiring.map(({ days }) => days).toSorted((a, b) => a - b)
  const parts = [
    ...(summary.excepted > 0 ? [`${summary.excepted} ${summary.excepted === 1 ? 'applies' : 'apply'}`] : []),
    ...(expiring.length > 0 ? [`${expiring.length} ${expiring.length === 1 ? 'expires' : 'expire'} ${inDays(expiring[0]!)}`] : []),
    ...(exceptions.expired > 0 ? [`${exceptions.expired} expired`] : []),
    ...(exceptions.unused > 0 ? [`${exceptions.unused} unused`] : []),
  ]
  return parts.length === 0 ? [] : [`${label('exceptions')}${parts.join(', ')}`]
}

function inDays(days: number): string {
  return days <= 0 ? 'today' : `in ${counted(days, 'day')}`
}

function coverageLine({ coverage, summary, notEvaluated }: Result): string {
  const able = coverage.controls - coverage.outOfRange.length
  const unable = new Set(incomplete(notEvaluated).map(({ control }) => control)).size
  const parts = [
    `${able - unable} of ${able} controls for manifests`,
    ...(summary.skipped > 0 ? [`${counted(summary.skipped, 'file')} skipped, not Kubernetes`] : []),
    ...(coverage.outOfRange.length > 0 ? [`${counted(coverage.outOfRange.length, 'control')} ${coverage.outOfRange.length === 1 ? 'needs' : 'need'} a cluster`] : []),
  ]
  return `${label('coverage')}${parts.join('; ')}`
}

/** Rows whose cause is this run: out of range is no fault. */
export function incomplete(rows: Result['notEvaluated']): Result['notEvaluated'] {
  return rows.filter(({ reason }) => !outOfRangeCodes.has(reason.code))
}

function verdictLine(result: Result, { elapsed }: ReportOptions, style: Style): string {
  const { word, text } = verdict(result)
  const painted = word === 'PASS' ? style.added(label(word)) : style.severity('high', label(word))
  const time = elapsed === undefined ? '' : `${(elapsed / 1000).toFixed(1)} s`
  return `${painted}${text.padEnd(commandColumn - 14)}  ${time}`.trimEnd()
}

function verdict({ summary, findings, diagnostics, notEvaluated }: Result): { word: string; text: string } {
  const { failOn, crossed } = summary.gate
  const at = failOn === 'never' ? 0 : findings.filter((finding) => isOpen(finding) && isAtLeast(finding.severity, failOn)).length
  const gate =
    failOn === 'never' ? 'no gate (--fail-on never)' : `${crossed ? at : 'none'} at or above ${failOn} (--fail-on ${failOn})`
  if (summary.resources === 0) return { word: 'EMPTY', text: 'nothing to judge is no pass (--allow empty)' }
  if (!summary.complete) return { word: 'INCOMPLETE', text: `${reasons(diagnostics, notEvaluated)}; ${gate}` }
  return { word: crossed ? 'FAIL' : 'PASS', text: gate }
}

function reasons(diagnostics: Result['diagnostics'], rows: Result['notEvaluated']): string {
  const errors = diagnostics.filter(({ level }) => level === 'error').length
  const unable = incomplete(rows).reduce((sum, { count }) => sum + count, 0)
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(unable > 0 ? [`${counted(unable, 'verdict')} not evaluated`] : []),
    ...(errors + unable === 0 ? ['coverage is required (--require-coverage)'] : []),
  ].join(', ')
}
