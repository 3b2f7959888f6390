import { EVENT_ID, YAMLException, getScalarValue, parseEvents } from 'js-yaml'
import type { Event, ScalarEvent } from 'js-yaml'
import { DocumentError } from './problem.ts'
import { unsupportedKey } from './schema.ts'

/** Lines of one source that are read although they stand in too little. */
const mostLenient = 200

/**
 * The parser counts the innermost scalar as a level too. A line of a flow collection that stands in no further than the key of
 * the collection, as its closing bracket often does, is read as go-yaml reads it: offsets are those of the source.
 */
export function readEvents(source: string, depth: number): Event[] {
  let text = source
  let first: unknown
  for (let tries = 0; ; tries++) {
    try {
      return parseEvents(text, { maxDepth: depth + 1 })
    } catch (error) {
      first ??= error
      const joined = tries < mostLenient ? withJoinedLine(text, error) : undefined
      if (joined === undefined) throw first
      text = joined
    }
  }
}

/** The text, as long as before, with blanks for the line break (and the comment before it) that a deficient line begins behind. */
function withJoinedLine(text: string, error: unknown): string | undefined {
  if (!(error instanceof YAMLException) || error.reason !== 'deficient indentation') return undefined
  const at = error.mark?.position ?? 0
  const end = text.lastIndexOf('\n', at)
  if (end < 0) return undefined
  const start = text.lastIndexOf('\n', end - 1) + 1
  const line = text.slice(start, end).replace(/\r$/, ' ')
  const comment = /(?:^|\s)#.*$/.exec(line)
  const kept = comment === null ? line : line.slice(0, comment.index)
  return `${text.slice(0, start)}${kept.padEnd(end - start)} ${text.slice(end + 1)}`
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
export function duplicateKey(
  error: unknown,
  source: string,
  events: readonly Event[],
): DocumentError | undefined {
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
