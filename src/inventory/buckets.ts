import type { Resource } from '#model'
import { type Kind, kindGroups } from '#schema'

/** Resources by kind and namespace ('' for none); kinds of foreign groups are keyed `group/Kind`. */
export type Buckets = ReadonlyMap<string, ReadonlyMap<string, readonly Resource[]>>

/** The key of a resource's bucket. */
export function bucketOf(resource: Resource): [kind: string, namespace: string] {
  return [kindKey(resource), resource.namespace ?? '']
}

/** `Deployment` for Kubernetes' own, `serving.knative.dev/Service` for a stranger of the same name. */
export function kindKey(resource: Pick<Resource, 'group' | 'kind'>): string {
  const groups = Object.hasOwn(kindGroups, resource.kind) ? kindGroups[resource.kind as Kind] : undefined
  return groups?.includes(resource.group) ? resource.kind : `${resource.group}/${resource.kind}`
}

export function put(buckets: Buckets, resource: Resource): Buckets {
  return change(buckets, resource, (bucket) => [...bucket, resource])
}

export function remove(buckets: Buckets, resource: Resource): Buckets {
  return change(buckets, resource, (bucket) => bucket.filter((other) => other.id !== resource.id))
}

function change(
  buckets: Buckets,
  resource: Resource,
  to: (bucket: readonly Resource[]) => readonly Resource[],
): Buckets {
  const [kind, namespace] = bucketOf(resource)
  const byNamespace = buckets.get(kind)
  const bucket = to(byNamespace?.get(namespace) ?? [])
  return new Map(buckets).set(kind, new Map(byNamespace).set(namespace, bucket))
}
