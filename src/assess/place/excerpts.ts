import type { Excerpt, Location, Resource, SourceText } from '#model'
import { type LineMap, maskedExcerpt, type Range } from '#yaml'
import { byDocument, lastIndex } from './documents.ts'
import { type LineSpan, ownLines } from './own-lines.ts'
import { linesPerText } from './per-text.ts'
import { sensitiveRanges } from './sensitive.ts'
import { shortened } from './shorten.ts'

/** An excerpt that is asked for; `index` names it. */
export interface WantedExcerpt {
  readonly index: number
  readonly resource: Resource
  readonly location: Location
}

const contextLines = 1

/** The lines around findings, sensitive values masked, by `index`. None for a text that cannot be shown. */
export function excerptAll(wanted: readonly WantedExcerpt[]): ReadonlyMap<number, Excerpt> {
  const linesOf = linesPerText()
  const indexOf = lastIndex()
  const sensitive = sensitiveRanges(indexOf)
  const excerpts = new Map<number, Excerpt>()
  for (const { index, resource, location } of inDocumentOrder(wanted)) {
    const shown = shownText(resource, location)
    if (shown === undefined || shown.text === '') continue
    const lines = linesOf(shown)
    const own = ownLines(lines, { resource, shown, line: location.line, context: contextLines, indexOf })
    const window = { start: lines.lineStart(own.first), end: lines.lineEnd(own.last) }
    const hidden = sensitive(resource, shown, window)
    const excerpt = maskedExcerpt(shown.text, rangeAt(lines, location), contextLines, hidden, lines)
    excerpts.set(index, shortened(within(excerpt, own)))
  }
  return excerpts
}

/** So that no document is read twice. */
function inDocumentOrder(wanted: readonly WantedExcerpt[]): WantedExcerpt[] {
  const placed = wanted.flatMap((one) => {
    const { origin } = one.resource
    return origin.type === 'cluster' ? [] : [{ one, origin }]
  })
  return byDocument(placed, ({ origin }) => origin)
    .flat()
    .map(({ one }) => one)
}

function rangeAt(lines: LineMap, { line, column, endLine, endColumn }: Location): Range {
  return { start: lines.lineStart(line) + column - 1, end: lines.lineStart(endLine) + endColumn - 1 }
}

function within({ firstLine, lines, highlight }: Excerpt, { first, last }: LineSpan): Excerpt {
  const start = Math.max(firstLine, first)
  return { firstLine: start, lines: lines.slice(start - firstLine, last - firstLine + 1), highlight }
}

/** The text that a finding's place is in; of a kustomization nothing is shown, since it may make Secrets beside its patches. */
function shownText({ origin }: Resource, { file }: Location): SourceText | undefined {
  if (origin.type === 'cluster') return undefined
  if (origin.type === 'file') return origin.text
  const { template, patching } = origin
  if (template.path === file || patching === undefined) return template
  return patching.files.find(({ path }) => path === file)
}
