import { redactedText } from '#model'
import { asRecord, isRecord } from '../record.ts'

type Fields = Readonly<Record<string, unknown>>

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/**
 * A Secret without what it keeps: metadata, type, and the keys of its data, with nothing where nothing is kept. Tools write whole objects into annotations, so one
 * that holds JSON loses its value, and kubectl's goes altogether.
 */
export function secretOutline(object: Fields): Fields {
  const { apiVersion, kind, metadata, type, immutable, data, stringData } = object
  return {
    ...(apiVersion !== undefined && { apiVersion }),
    ...(kind !== undefined && { kind }),
    metadata: isRecord(metadata) ? outlineOf(metadata) : {},
    ...(type !== undefined && { type }),
    ...(immutable !== undefined && { immutable }),
    ...(isRecord(data) && { data: keysOf(data) }),
    ...(isRecord(stringData) && { stringData: keysOf(stringData) }),
  }
}

function outlineOf(metadata: Fields): Fields {
  const { annotations, ...rest } = metadata
  if (annotations === undefined) return rest
  const kept = Object.entries(asRecord(annotations)).filter(([key]) => key !== lastApplied)
  return { ...rest, annotations: Object.fromEntries(kept.map(([key, value]) => [key, outlineText(value)])) }
}

function outlineText(value: unknown): unknown {
  return typeof value === 'string' && /^\s*[[{]/.test(value) ? redactedText : value
}

function keysOf(values: Fields): Fields {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === '' ? '' : redactedText]),
  )
}
