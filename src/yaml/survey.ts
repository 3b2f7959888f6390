import { EVENT_ID, SCALAR_STYLE } from 'js-yaml'
import type { Event, ScalarEvent } from 'js-yaml'
import { checkAliases } from './aliases.ts'
import type { Limits } from './limits.ts'
import { DocumentError } from './problem.ts'

/** What one pass over the events of a text tells of its documents. */
export interface Survey {
  /** Index of each document's first event. */
  readonly documents: readonly number[]
  /** Whether a merge key may be among them. */
  readonly merges: boolean
}

/** Throws a `DocumentError` for a document beyond the limits. Nesting without aliases is the parser's to limit. */
export function surveyEvents(source: string, events: readonly Event[], limits: Limits): Survey {
  const documents: number[] = []
  const aliased = new Set<number>()
  let merges = false
  for (let index = 0; index < events.length; index++) {
    const event = events[index]!
    if (event.type === EVENT_ID.SCALAR) merges ||= isMergeKey(source, event)
    else if (event.type === EVENT_ID.DOCUMENT) documents.push(index)
    else if (event.type === EVENT_ID.ALIAS) aliased.add(documents.at(-1)!)
  }
  documents.forEach((first, order) => checkSize(first, documents[order + 1] ?? events.length, limits))
  for (const first of aliased) checkAliases(source, events, first, limits)
  return { documents, merges }
}

/** `<<` merges where it is plain, or says so by its tag. */
export function isMergeKey(source: string, event: ScalarEvent): boolean {
  if (event.valueEnd - event.valueStart !== 2 || !source.startsWith('<<', event.valueStart)) return false
  if (event.tagStart < 0) return event.style === SCALAR_STYLE.PLAIN
  const tag = source.slice(event.tagStart, event.tagEnd)
  return tag === '!!merge' || tag === '!<tag:yaml.org,2002:merge>'
}

/** Whether the document whose first event is at `first` holds nothing but comments and space. */
export function isEmptyDocument(events: readonly Event[], first: number): boolean {
  const root = events[first + 1]
  return root?.type === EVENT_ID.SCALAR && root.valueStart < 0 && root.tagStart < 0 && root.anchorStart < 0
}

function checkSize(first: number, next: number, limits: Limits): void {
  if (next - first <= limits.nodes) return
  throw new DocumentError('yaml-too-large', `the document has more than ${limits.nodes} nodes`, 0)
}
