import { isRecord } from '#kube'

/** A policy as IAM writes it, encoded for an address, as the program decodes it, or as plain JSON; undefined for anything else. */
export function parseDocument(value: unknown): object | undefined {
  if (isRecord(value)) return value
  if (typeof value !== 'string') return undefined
  try {
    const document: unknown = JSON.parse(value.startsWith('%') ? decodeURIComponent(value) : value)
    return isRecord(document) ? document : undefined
  } catch {
    return undefined
  }
}
