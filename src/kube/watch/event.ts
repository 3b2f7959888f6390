import type { KubernetesObject } from '#model'
import type { KubeError } from '../error.ts'
import { answerError } from '../transport/answer-error.ts'
import { asRecord, asText } from '../record.ts'
import { parseJson } from '../transport/read-answer.ts'

/** One line of a watch. */
export interface RawEvent {
  readonly type: 'added' | 'modified' | 'deleted' | 'bookmark'
  readonly object: KubernetesObject
  readonly resourceVersion: string
}

const types: Readonly<Record<string, RawEvent['type']>> = {
  ADDED: 'added',
  MODIFIED: 'modified',
  DELETED: 'deleted',
  BOOKMARK: 'bookmark',
}

/** Reads a line; undefined for an event of a sort that does not matter. Throws a `KubeError`, also for one that reports an error. */
export function readEvent(line: string, called: string, now: number): RawEvent | undefined {
  const { type, object } = asRecord(parseJson(line, called))
  const fields = asRecord(object)
  if (type === 'ERROR') throw eventError(fields, called, now)
  const known = types[String(type)]
  const resourceVersion = asText(asRecord(fields['metadata'])['resourceVersion'])
  if (known === undefined || resourceVersion === undefined) return undefined
  return { type: known, object: fields, resourceVersion }
}

function eventError(status: Readonly<Record<string, unknown>>, called: string, now: number): KubeError {
  const code = typeof status['code'] === 'number' ? status['code'] : 500
  const answer = { status: code, contentType: 'application/json', retryAfter: undefined }
  return answerError({ ...answer, body: JSON.stringify(status) }, called, now)
}
