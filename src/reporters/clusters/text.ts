import {
  type ClusterOutcome,
  type ClustersResult,
  type FrameworkResult,
  type Result,
  severities,
} from '#model'
import { inert } from '../inert.ts'
import { plainLine } from '../plain.ts'
import { columnsOf } from '../text/cells.ts'
import { evaluatedOf, verdictOf } from '../verdict.ts'
import { counted } from '../words.ts'

/** A row for each cluster, then what concerns several, and how to see one in full. */
export function clustersText({ clusters, diagnostics }: ClustersResult): string {
  const lines = [
    ...table([heads(clusters), ...clusters.map((one) => rowOf(one, hasFrameworks(clusters)))]),
    '',
    ...diagnostics.map(({ level, code, message }) => plainLine(`${level}[${code}]  ${message}`)),
    closing(clusters),
  ]
  return `${lines.map(inert).join('\n')}\n`
}

function heads(clusters: readonly ClusterOutcome[]): string[] {
  const framework = hasFrameworks(clusters) ? ['met of answered'] : []
  return ['context', 'version', 'platform', ...severities, 'evaluated', ...framework, 'outcome']
}

function hasFrameworks(clusters: readonly ClusterOutcome[]): boolean {
  return clusters.some((one) => 'result' in one && one.result.frameworks.length > 0)
}

function rowOf(outcome: ClusterOutcome, withFrameworks: boolean): string[] {
  const { context } = outcome
  const framework = (text: string): string[] => (withFrameworks ? [text] : [])
  if ('error' in outcome) {
    const { code, message } = outcome.error
    return [context, '-', '-', ...severities.map(() => '-'), '-', ...framework('-'), `${code}: ${message}`]
  }
  const { result } = outcome
  const { target, summary } = result
  const { evaluated, asked } = evaluatedOf(result)
  return [
    context,
    target.cluster?.version ?? '-',
    target.cluster?.distribution ?? target.platform ?? '-',
    ...severities.map((severity) => String(summary.findings[severity])),
    `${evaluated} of ${asked}`,
    ...framework(result.frameworks.map(metText).join(', ')),
    outcomeText(result),
  ]
}

function outcomeText(result: Result): string {
  const { word, text } = verdictOf(result)
  return word === 'PASS' || word === 'FAIL' ? word : `${word} ${text}`
}

/** `cis-1.12 31 of 120`: what is met, of the requirements that have an answer at all. */
function metText({ id, requirements }: FrameworkResult): string {
  const answered = requirements.filter(({ outcome }) => outcome !== 'notEvaluated').length
  const met = requirements.filter(({ outcome }) => outcome === 'pass').length
  return `${id} ${met} of ${answered}`
}

function closing(clusters: readonly ClusterOutcome[]): string {
  const read = clusters.filter((one) => 'result' in one)
  const crossed = read.filter(({ result }) => result.summary.gate.crossed).length
  const incomplete = read.filter(({ result }) => !result.summary.complete).length
  return [
    `${read.length} of ${counted(clusters.length, 'cluster')} read`,
    ...(crossed > 0 ? [`${crossed} with findings beyond the gate`] : []),
    ...(incomplete > 0 ? [`${incomplete} incomplete`] : []),
    'one in full: seaworthy scan --cluster CONTEXT',
  ].join('; ')
}

/** Columns two spaces apart; the last is as wide as it likes. */
function table(rows: readonly (readonly string[])[]): string[] {
  const plain = rows.map((row) => row.map((cell) => plainLine(cell)))
  const widths = plain[0]!.map((_, column) => Math.max(...plain.map((row) => columnsOf(row[column]!))))
  return plain.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - columnsOf(cell)))
      .join('  ')
      .trimEnd(),
  )
}
