import { type Finding, type Result, severities } from '#model'
import { isOpen } from '../names.ts'
import type { Reporter } from '../reporter.ts'
import { counted } from '../words.ts'
import { escapeMarkdown } from './escape.ts'

const mostRows = 50

/** For a job summary or a comment: the verdict, the counts, the worst findings as a table, and what was not seen. */
export const markdown: Reporter = (result) => {
  const open = result.findings.filter(isOpen)
  const parts = [
    `## ${verdict(result)}`,
    summaryTable(result),
    open.length > 0 ? findingsTable(open) : `No findings in ${result.summary.complete ? '' : 'what was read of '}${counted(result.summary.resources, 'resource')}.`,
    ...frameworkTable(result),
    ...exceptionLine(result),
    ...diagnosticList(result),
    coverage(result),
  ]
  return `${parts.join('\n\n')}\n`
}

function verdict({ summary }: Result): string {
  const { failOn, crossed } = summary.gate
  if (summary.resources === 0) return 'Seaworthy: nothing was judged'
  if (!summary.complete) return 'Seaworthy: incomplete'
  if (failOn === 'never') return 'Seaworthy: no gate'
  return crossed ? `Seaworthy: findings at or above ${failOn}` : `Seaworthy: nothing at or above ${failOn}`
}

function summaryTable({ summary }: Result): string {
  const counts = severities.map((severity) => String(summary.findings[severity]))
  return table(
    [...severities, 'excepted', 'resources'],
    [[...counts, String(summary.excepted), String(summary.resources)]],
  )
}

function findingsTable(open: readonly Finding[]): string {
  const rows = open.slice(0, mostRows).map(({ severity, control, message, location, resource }) => [
    severity,
    `\`${control}\``,
    escapeMarkdown(message),
    escapeMarkdown(location === undefined ? '' : `${location.file}:${location.line}`),
    escapeMarkdown(resource === undefined ? '' : `${resource.kind} ${resource.namespace ?? ''}${resource.namespace ? '/' : ''}${resource.name}`),
  ])
  const more = open.length - rows.length
  return `${table(['severity', 'control', 'finding', 'place', 'resource'], rows)}${more > 0 ? `\n\n${more} more.` : ''}`
}

function frameworkTable({ frameworks }: Result): string[] {
  return frameworks.map(({ title, requirements }) => {
    const rows = requirements.map(({ id, title: said, outcome }) => [id, escapeMarkdown(said), outcome])
    return `<details><summary>${escapeMarkdown(title)}</summary>\n\n${table(['requirement', 'title', 'outcome'], rows)}\n\n</details>`
  })
}

function exceptionLine({ exceptions, summary }: Result): string[] {
  if (summary.excepted + exceptions.unused + exceptions.expired === 0) return []
  return [`Exceptions: ${summary.excepted} applied, ${exceptions.expiring.length} expiring, ${exceptions.expired} expired, ${exceptions.unused} unused.`]
}

function diagnosticList({ diagnostics }: Result): string[] {
  const shown = diagnostics.filter(({ level }) => level !== 'note').slice(0, mostRows)
  if (shown.length === 0) return []
  const rows = shown.map(({ level, code, message, location }) => {
    const place = location === undefined ? '' : ` (${escapeMarkdown(`${location.file}:${location.line}`)})`
    return `- **${level}** \`${code}\` ${escapeMarkdown(message)}${place}`
  })
  return [`### Input\n\n${rows.join('\n')}`]
}

function coverage({ coverage: { controls, outOfRange }, summary }: Result): string {
  const able = controls - outOfRange.length
  const skipped = summary.skipped > 0 ? `; ${counted(summary.skipped, 'file')} skipped, not Kubernetes` : ''
  return `<sub>${able} controls for manifests${outOfRange.length > 0 ? `; ${outOfRange.length} need a cluster` : ''}${skipped}</sub>`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
