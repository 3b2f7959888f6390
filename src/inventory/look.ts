import { type Look, type Resource, type Workload, type WorkloadLook } from '#model'
import type { Kind } from '#schema'
import { kindCoverage, type Inventory } from './inventory.ts'
import { keyOf } from './keys.ts'

/** Kinds whose pods `workloads` gathers. */
const workloadKinds: readonly string[] = [
  'Pod',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'CronJob',
]

/** A look from the resources of one `source`; every question adds its key to `keys`. */
export function lookFrom(inventory: Inventory, source: string, keys: Set<string>): Look<Kind> & WorkloadLook {
  const look: Look<never> & WorkloadLook = {
    byName(kind: string, namespace: string | undefined, name: string) {
      keys.add(keyOf.name(kind, namespace, name))
      return byName(inventory, source, { kind, namespace, name })
    },
    inNamespace(kind: string, namespace: string | undefined) {
      keys.add(keyOf.namespace(kind, namespace))
      return visible(inventory.buckets.get(kind)?.get(namespace ?? ''), source)
    },
    all(kind: string) {
      keys.add(keyOf.kind(kind))
      return visible([...(inventory.buckets.get(kind)?.values() ?? [])].flat(), source)
    },
    workloads(namespace: string | undefined) {
      return workloadKinds.flatMap((kind) => {
        keys.add(keyOf.namespace(kind, namespace))
        return visible(inventory.buckets.get(kind)?.get(namespace ?? ''), source).flatMap(
          (resource): Workload[] => inventory.workloads.get(resource.id) ?? [],
        )
      })
    },
  } as Look<never> & WorkloadLook
  return look as Look<Kind> & WorkloadLook
}

const nothing: readonly never[] = []

/** Plain manifests see each other and all renderings; a rendering sees itself and the plain manifests. */
function visible(bucket: readonly Resource[] | undefined, source: string): readonly never[] {
  if (bucket === undefined) return nothing
  const seen = bucket.filter(
    (resource) =>
      resource.invalid === undefined && (source === '' || resource.source === source || resource.source === ''),
  )
  return seen as readonly never[]
}

function byName(
  inventory: Inventory,
  source: string,
  wanted: { kind: string; namespace: string | undefined; name: string },
): never | 'missing' | 'unknown' {
  const bucket = inventory.buckets.get(wanted.kind)?.get(wanted.namespace ?? '') ?? nothing
  const named = bucket.filter((resource) => resource.name === wanted.name)
  const found = named.find((resource) => resource.source === source) ?? named[0]
  if (found !== undefined) return found.invalid === undefined ? (found as never) : 'unknown'
  return kindCoverage(inventory, wanted.kind, wanted.namespace) === 'complete' ? 'missing' : 'unknown'
}
