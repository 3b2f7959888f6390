import { type Result, severities } from '#model'
import { type Block, blocksOf } from '../blocks.ts'
import { exceptionsText } from '../exceptions.ts'
import type { Reporter } from '../reporter.ts'
import { requirementRows, totalsSentence } from '../requirements.ts'
import { coverageText, emptyText, incomplete, verdictOf } from '../verdict.ts'
import { counted } from '../words.ts'
import { blockDetails, blocksTable } from './blocks.ts'
import { escapeMarkdown, escapeSummary } from './escape.ts'
import { table } from './table.ts'

const mostRows = 50
const mostBlocks = 10

/** Of the opened blocks; GitHub refuses a comment above 65,536 characters. */
const mostCharacters = 40_000

/** For a job summary or a comment: the verdict, the counts, the findings by control, the worst to open, and what was not seen. */
export const markdown: Reporter = (result, _options, detail) => {
  const blocks = blocksOf(result)
  const parts = [
    heading(result),
    summaryTable(result),
    ...(blocks.length === 0 ? [sentence(emptyText(result))] : findingParts(blocks, result, detail)),
    ...frameworkTables(result),
    ...notEvaluatedList(result),
    ...diagnosticList(result),
    ...footer(result),
  ]
  return `${parts.join('\n\n')}\n`
}

function heading(result: Result): string {
  const { word, text } = verdictOf(result)
  return `## Seaworthy: ${word.toLowerCase()}\n\n${sentence(escapeMarkdown(text))}`
}

function summaryTable({ summary }: Result): string {
  const counts = [
    ...severities.map((severity) => summary.findings[severity]),
    summary.excepted,
    summary.resources,
  ]
  return table([...severities, 'excepted', 'resources'], [counts.map(String)])
}

function findingParts(blocks: readonly Block[], result: Result, detail: Parameters<Reporter>[2]): string[] {
  const more = blocks.length - mostRows
  const details: string[] = []
  let characters = 0
  for (const block of blocks.slice(0, mostBlocks)) {
    const text = blockDetails(
      { ...block, places: [detail(block.places[0]!), ...block.places.slice(1)] },
      result,
    )
    characters += text.length
    if (characters <= mostCharacters) details.push(text)
  }
  return [
    '### Findings',
    `${blocksTable(blocks.slice(0, mostRows), result)}${more > 0 ? `\n\n${counted(more, 'more control')}.` : ''}`,
    ...details,
  ]
}

function frameworkTables(result: Result): string[] {
  return result.frameworks.map((framework) => {
    const rows = requirementRows(framework, result)
    const cells = rows.map(({ id, verdict, title, detail }) => [
      escapeMarkdown(id),
      verdict,
      escapeMarkdown(title),
      escapeMarkdown(detail),
    ])
    const summary = `${escapeSummary(framework.title)}: ${totalsSentence(rows)}`
    return `<details><summary>${summary}</summary>\n\n${table(['requirement', 'outcome', 'title', 'found'], cells)}\n\n</details>`
  })
}

function notEvaluatedList({ notEvaluated }: Result): string[] {
  const rows = incomplete(notEvaluated)
  if (rows.length === 0) return []
  const items = rows
    .slice(0, mostRows)
    .map(
      ({ control, reason, count }) =>
        `- \`${control}\` on ${counted(count, 'resource')}: ${escapeMarkdown(reason.message)}`,
    )
  return [`### Not evaluated\n\n${withMore(items, rows.length).join('\n')}`]
}

function diagnosticList({ diagnostics }: Result): string[] {
  const own = ['error', 'warning'].flatMap((level) =>
    diagnostics.filter((diagnostic) => diagnostic.level === level),
  )
  if (own.length === 0) return []
  const items = own.slice(0, mostRows).map(({ level, code, message, hint, location }) => {
    const place = location === undefined ? '' : ` (${escapeMarkdown(`${location.file}:${location.line}`)})`
    return `- **${level}** \`${code}\` ${escapeMarkdown(message)}${place}: ${escapeMarkdown(hint)}`
  })
  return [`### Input\n\n${withMore(items, own.length).join('\n')}`]
}

function withMore(items: readonly string[], all: number): string[] {
  return all > items.length ? [...items, `- ${all - items.length} more`] : [...items]
}

function footer(result: Result): string[] {
  const exceptions = exceptionsText(result)
  const { platform = 0 } = result.summary
  return [
    ...(exceptions === '' ? [] : [`Exceptions: ${exceptions}.`]),
    ...(platform === 0 ? [] : [`Platform: ${counted(platform, 'finding')} on what it installed.`]),
    `<sub>Coverage: ${coverageText(result)}. seaworthy ${escapeSummary(result.tool.version)}</sub>`,
  ]
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
