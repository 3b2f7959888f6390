import type { Event } from 'js-yaml'
import { defaultLimits } from './limits.ts'
import { parseDocuments } from './parse.ts'
import type { ParseResult } from './parse.ts'
import type { Range } from './range.ts'
import { readEvents } from './read-events.ts'
import { isEmptyDocument, surveyEvents } from './survey.ts'
import { buildTree } from './tree/build.ts'
import type { Tree } from './tree/node.ts'

/**
 * Where every node of one document lies. Costs one parse; made lazily and kept by the caller as long as it is useful.
 * Functions that take a document take its index in place of its span and then do not parse again.
 */
export interface DocumentIndex extends Range {
  readonly source: string
  /** The event that begins the document; its directives give meaning to tags. */
  readonly document: Event | undefined
  /** Offsets are relative to `source`, which begins at `start` of the whole text. Empty for a document that cannot be read. */
  readonly tree: Tree
  /** The document read by itself, offsets relative to `source`; it is read when it is first asked for, and once. */
  parsed(): ParseResult
}

/** Never throws. */
export function indexDocument(text: string, document: Range | DocumentIndex): DocumentIndex {
  if ('tree' in document) return document
  const { start, end } = document
  const source = text.slice(start, end)
  const events = wholeDocument(source)
  const tree = events === undefined ? { root: undefined, comments: [] } : buildTree(source, events)
  let parsed: ParseResult | undefined
  return {
    start,
    end,
    source,
    document: events?.[0],
    tree,
    parsed: () => (parsed ??= parseDocuments(source)),
  }
}

/** The events of a source that is one readable document with content. */
function wholeDocument(source: string): Event[] | undefined {
  try {
    const events = readEvents(source, defaultLimits.depth)
    const { documents } = surveyEvents(source, events, defaultLimits)
    return documents.length === 1 && !isEmptyDocument(events, 0) ? events : undefined
  } catch {
    return undefined
  }
}
