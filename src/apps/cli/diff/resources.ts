import { isDeepStrictEqual } from 'node:util'
import { type KubernetesObject, qualifiedName, type Resource } from '#model'
import { foldedInto, type Inventory } from '#inventory'

export interface NamedResource {
  readonly apiVersion: string
  readonly kind: string
  readonly namespace?: string
  readonly name: string
}

/** What is different between the objects of two snapshots; what a controller made of another object is that one's. */
export interface ResourceComparison {
  readonly added: readonly NamedResource[]
  readonly removed: readonly NamedResource[]
  /** Fields as `spec.replicas`: those below the first two keys are told as one. */
  readonly changed: readonly (NamedResource & { readonly fields: readonly string[] })[]
  readonly unchanged: number
}

export function compareResources(older: Inventory, newer: Inventory): ResourceComparison {
  const before = ownOf(older)
  const after = ownOf(newer)
  const both = [...after].filter(([id]) => before.has(id))
  const changed = both.flatMap(([id, resource]) => {
    const fields = changedFields(before.get(id)!, resource)
    return fields.length === 0 ? [] : [{ ...named(resource), fields }]
  })
  return {
    added: [...after].filter(([id]) => !before.has(id)).map(([, resource]) => named(resource)),
    removed: [...before].filter(([id]) => !after.has(id)).map(([, resource]) => named(resource)),
    changed,
    unchanged: both.length - changed.length,
  }
}

function ownOf(inventory: Inventory): Map<string, Resource> {
  return new Map(
    [...inventory.resources].filter(([, resource]) => foldedInto(inventory, resource) === undefined),
  )
}

function named({ apiVersion, kind, namespace, name }: Resource): NamedResource {
  return { apiVersion, kind, ...(namespace !== undefined && { namespace }), name }
}

/** What a cluster counts and reports of itself is no change of anybody's. */
const passing: ReadonlySet<string> = new Set([
  'metadata.resourceVersion',
  'metadata.generation',
  'metadata.uid',
  'metadata.creationTimestamp',
  'metadata.managedFields',
])

/** Secrets that were taken out are told apart by their HMAC, where there is one. */
function changedFields(older: Resource, newer: Resource): string[] {
  const fields = [...keysOf(older.object, newer.object)].flatMap((key) => {
    if (key === 'status') return []
    const [was, is] = [older.object[key], newer.object[key]]
    if (isDeepStrictEqual(was, is)) return []
    if (!isRecord(was) || !isRecord(is)) return [key]
    return [...keysOf(was, is)]
      .filter((inner) => !isDeepStrictEqual(was[inner], is[inner]))
      .map((inner) => `${key}.${inner}`)
      .filter((field) => !passing.has(field))
  })
  if (fields.length > 0) return fields
  return isDeepStrictEqual(older.redactions, newer.redactions) ? [] : ['what was taken out']
}

function keysOf(a: KubernetesObject, b: KubernetesObject): Set<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)])
}

function isRecord(value: unknown): value is KubernetesObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `Deployment shop/web` */
export function inShort({ kind, ...resource }: NamedResource): string {
  return `${kind} ${qualifiedName({ namespace: resource.namespace, name: resource.name })}`
}
