import type { KindName, Look, Resource, WorkloadLook } from '#model'
import { kindCoverage, type Inventory } from './inventory.ts'
import { keyOf } from './keys.ts'

/** A look from the resources of one `source`; every question hands its key to `record`. */
export function lookFrom(
  inventory: Inventory,
  source: string,
  record: (key: string) => void,
): Look<KindName> & WorkloadLook {
  const look = {
    byName(kind: string, namespace: string | undefined, name: string) {
      record(keyOf.name(kind, namespace, name))
      return byName(inventory, source, { kind, namespace, name })
    },
    inNamespace(kind: string, namespace: string | undefined) {
      record(keyOf.namespace(kind, namespace))
      return visible(inventory.buckets.get(kind)?.get(namespace ?? ''), source)
    },
    all(kind: string) {
      record(keyOf.kind(kind))
      return visible([...(inventory.buckets.get(kind)?.values() ?? [])].flat(), source)
    },
    workloads(namespace: string | undefined) {
      return inventory.podKinds.flatMap((kind) => {
        record(keyOf.namespace(kind, namespace))
        const seen = visible(inventory.buckets.get(kind)?.get(namespace ?? ''), source)
        return seen.flatMap((resource) => inventory.workloads.get(resource.id) ?? [])
      })
    },
  }
  return look as Look<KindName> & WorkloadLook
}

const nothing: readonly Resource[] = []

/** Plain manifests see each other and all renderings; a rendering sees itself and the plain manifests. */
function visible(bucket: readonly Resource[] | undefined, source: string): readonly Resource[] {
  if (bucket === undefined) return nothing
  return bucket.filter(
    (resource) =>
      resource.invalid === undefined &&
      (source === '' || resource.source === source || resource.source === ''),
  )
}

function byName(
  inventory: Inventory,
  source: string,
  wanted: { kind: string; namespace: string | undefined; name: string },
): Resource | 'missing' | 'unknown' {
  const bucket = inventory.buckets.get(wanted.kind)?.get(wanted.namespace ?? '') ?? nothing
  const named = bucket.filter((resource) => resource.name === wanted.name)
  const found = named.find((resource) => resource.source === source) ?? named[0]
  if (found !== undefined) return found.invalid === undefined ? found : 'unknown'
  return kindCoverage(inventory, wanted.kind, wanted.namespace) === 'complete' ? 'missing' : 'unknown'
}
