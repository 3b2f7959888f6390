import type { Fact, Redaction, Resource } from '#model'
import { liveResource } from '../documents/live-resource.ts'
import { damaged } from './snapshot-error.ts'

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fact of a line; throws a `SnapshotError`. */
export function factOf(value: unknown, line: number): Fact {
  const isFact =
    isRecord(value) &&
    typeof value['fact'] === 'string' &&
    typeof value['provenance'] === 'string' &&
    value['value'] !== undefined
  if (!isFact) throw damaged(`line ${line} is no fact`)
  return value as unknown as Fact
}

/** The resource of a line, of a cluster of that name; throws a `SnapshotError`. */
export function resourceOf(
  value: Readonly<Record<string, unknown>>,
  cluster: string,
  line: number,
): Resource {
  const { object, redactions } = value
  const isObject =
    isRecord(object) && typeof object['apiVersion'] === 'string' && typeof object['kind'] === 'string'
  const resource = isObject ? liveResource(object, cluster) : undefined
  if (resource === undefined || !areRedactions(redactions))
    throw damaged(`line ${line} is no object of a cluster`)
  return redactions === undefined ? resource : { ...resource, redactions }
}

function areRedactions(value: unknown): value is readonly Redaction[] | undefined {
  return value === undefined || (Array.isArray(value) && value.every(isRedaction))
}

function isRedaction(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { path, kind, hmac } = value
  return (
    Array.isArray(path) &&
    path.every((step) => typeof step === 'string' || typeof step === 'number') &&
    typeof kind === 'string' &&
    isTextOrNone(hmac)
  )
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}
