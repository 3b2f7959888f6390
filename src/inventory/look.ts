import type { KindName, Look, Resource, WorkloadLook } from '#model'
import { kindCoverage, type Inventory } from './inventory.ts'
import { keyOf } from './keys.ts'
import { lookCache } from './look-cache.ts'

/** A look from the resources of one `source`; every question hands its key to `record`, where there is one. */
export function lookFrom(
  inventory: Inventory,
  source: string,
  record: ((key: string) => void) | undefined,
): Look<KindName> & WorkloadLook {
  const cache = lookCache(inventory, source)
  const look = {
    byName(kind: string, namespace: string | undefined, name: string) {
      record?.(keyOf.name(kind, namespace, name))
      return byName(inventory, source, { kind, namespace, name })
    },
    inNamespace(kind: string, namespace: string | undefined) {
      record?.(keyOf.namespace(kind, namespace))
      return cache.inNamespace(kind, namespace)
    },
    all(kind: string) {
      record?.(keyOf.kind(kind))
      return cache.all(kind)
    },
    workloads(namespace: string | undefined) {
      for (const kind of inventory.podKinds) record?.(keyOf.namespace(kind, namespace))
      return cache.workloads(namespace)
    },
  }
  return look as Look<KindName> & WorkloadLook
}

const nothing: readonly Resource[] = []

function byName(
  inventory: Inventory,
  source: string,
  wanted: { kind: string; namespace: string | undefined; name: string },
): Resource | 'missing' | 'unknown' {
  const bucket = inventory.buckets.get(wanted.kind)?.get(wanted.namespace ?? '') ?? nothing
  const named = bucket.filter((resource) => resource.name === wanted.name)
  const found = named.find((resource) => resource.source === source) ?? named[0]
  if (found !== undefined) return found.invalid === undefined ? found : 'unknown'
  return kindCoverage(inventory, wanted.kind, wanted.namespace).state === 'complete' ? 'missing' : 'unknown'
}
