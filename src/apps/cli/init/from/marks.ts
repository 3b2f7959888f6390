import type { Resource } from '#model'
import type { Imported, ImportedException } from './imported.ts'
import { nothing } from './imported.ts'

/** What one annotation or comment accepts. */
export type Mark = Pick<ImportedException, 'checks' | 'reason' | 'expires'>

/** Exceptions for one resource. */
export function marksOn(resource: Resource, marks: readonly Mark[]): Imported {
  const { kind, name, namespace, origin } = resource
  const place =
    origin.type === 'cluster' ? name : origin.type === 'rendered' ? origin.template.path : origin.text.path
  const match = { ...(namespace !== undefined && { namespace }), kind, name }
  return { ...nothing, exceptions: marks.map((mark) => ({ ...mark, match, place })) }
}

/** The text that a resource was read from; nothing where it was rendered, or read from a cluster. */
export function textOf({ origin }: Resource): string {
  return origin.type === 'file' ? origin.text.text.slice(origin.start, origin.end) : ''
}
