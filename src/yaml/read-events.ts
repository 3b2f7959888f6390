import { EVENT_ID, YAMLException, getScalarValue, parseEvents } from 'js-yaml'
import type { Event, ScalarEvent } from 'js-yaml'
import { DocumentError } from './problem.ts'
import { unsupportedKey } from './schema.ts'

/** The parser counts the innermost scalar as a level too. */
export function readEvents(source: string, depth: number): Event[] {
  return parseEvents(source, { maxDepth: depth + 1 })
}

/** Any error that reading a document threw, as a `DocumentError`. */
export function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error
  if (!(error instanceof YAMLException)) return new DocumentError('yaml-syntax', String(error), 0)
  const offset = error.mark?.position ?? 0
  if (error.reason === unsupportedKey) return new DocumentError('yaml-unsupported-key', error.reason, offset)
  if (error.reason.startsWith('nesting exceeded')) {
    return new DocumentError('yaml-too-deep', 'the document nests too deeply', offset)
  }
  return new DocumentError('yaml-syntax', error.reason, offset)
}

/** The constructor's complaint about a key that is given twice, with the key's name; undefined for other errors. */
export function duplicateKey(error: unknown, source: string, events: readonly Event[]): DocumentError | undefined {
  if (!(error instanceof YAMLException) || error.reason !== 'duplicated mapping key') return undefined
  const offset = error.mark?.position ?? 0
  const key = events.find((event) => event.type === EVENT_ID.SCALAR && eventStart(event) === offset)
  const name = key?.type === EVENT_ID.SCALAR ? getScalarValue(source, key) : ''
  return new DocumentError('yaml-duplicate-key', `key \`${name}\` is given twice`, offset)
}

/** The place that the constructor gives for a scalar. */
function eventStart(event: ScalarEvent): number {
  return event.tagStart >= 0 ? event.tagStart : event.anchorStart >= 0 ? event.anchorStart : event.valueStart
}
