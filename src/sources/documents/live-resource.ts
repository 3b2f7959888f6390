import type { KubernetesObject, Resource } from '#model'
import { toResource } from './to-resource.ts'

/** The resource that an object of a running cluster is, which goes by that name; undefined for what no cluster keeps. */
export function liveResource(object: KubernetesObject, cluster: string): Resource | undefined {
  const { uid = '', resourceVersion = '' } = (object['metadata'] ?? {}) as {
    readonly uid?: string
    readonly resourceVersion?: string
  }
  const made = toResource(object, { type: 'cluster', cluster, uid, resourceVersion }, '')
  return typeof made === 'string' ? undefined : made
}
