import type { Excerpt, Location, Resource, SourceText } from '#model'
import { type LineMap, lineMap, maskedExcerpt, type Range } from '#yaml'
import { sensitiveRanges } from './sensitive.ts'

/** An excerpt that is asked for; `index` names it. */
export interface WantedExcerpt {
  readonly index: number
  readonly resource: Resource
  readonly location: Location
}

const contextLines = 1

/** The lines around findings, sensitive values masked, by `index`. */
export function excerptAll(wanted: readonly WantedExcerpt[]): ReadonlyMap<number, Excerpt> {
  const lines = new Map<SourceText, LineMap>()
  const excerpts = new Map<number, Excerpt>()
  for (const { index, resource, location } of wanted) {
    const text = shownText(resource)
    if (text === undefined || text.text === '') continue
    const map = lines.get(text) ?? lineMap(text.text)
    lines.set(text, map)
    const range: Range = {
      start: map.lineStart(location.line) + location.column - 1,
      end: map.lineStart(location.endLine) + location.endColumn - 1,
    }
    excerpts.set(index, maskedExcerpt(text.text, range, contextLines, sensitiveRanges(resource, text, map, location.line, contextLines), map))
  }
  return excerpts
}

/** The text that a finding's place is in. */
function shownText({ origin }: Resource): SourceText | undefined {
  if (origin.type === 'cluster') return undefined
  return origin.type === 'rendered' ? origin.template : origin.text
}
