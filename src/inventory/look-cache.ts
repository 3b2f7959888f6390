import type { Resource, Workload } from '#model'
import type { Inventory } from './inventory.ts'
import { keyOf } from './keys.ts'

/** Answers that every resource of one source gets: made once, so that the same question gives the same list. */
export interface LookCache {
  inNamespace(kind: string, namespace: string | undefined): readonly Resource[]
  all(kind: string): readonly Resource[]
  workloads(namespace: string | undefined): readonly Workload[]
}

const caches = new WeakMap<Inventory, Map<string, LookCache>>()

/** What the resources of a source see of an inventory, which never changes. */
export function lookCache(inventory: Inventory, source: string): LookCache {
  const bySource = caches.get(inventory) ?? new Map<string, LookCache>()
  caches.set(inventory, bySource)
  return cached(bySource, source, () => newCache(inventory, source))
}

function newCache(inventory: Inventory, source: string): LookCache {
  const lists = new Map<string, readonly Resource[]>()
  const workloads = new Map<string | undefined, readonly Workload[]>()
  const inNamespace = (kind: string, namespace: string | undefined): readonly Resource[] =>
    cached(lists, keyOf.namespace(kind, namespace), () =>
      visible(inventory.buckets.get(kind)?.get(namespace ?? ''), source),
    )
  return {
    inNamespace,
    all: (kind) =>
      cached(lists, keyOf.kind(kind), () =>
        visible([...(inventory.buckets.get(kind)?.values() ?? [])].flat(), source),
      ),
    workloads: (namespace) =>
      cached(workloads, namespace, () =>
        inventory.podKinds.flatMap((kind) =>
          inNamespace(kind, namespace).flatMap(({ id }) => inventory.workloads.get(id) ?? []),
        ),
      ),
  }
}

function cached<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
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
