import { parseVersion, redactObject } from '#model'
import type { Config } from '#config'
import { type Reading, withPodKinds } from '#sources'
import type { SavedCluster } from '#sources/snapshot'
import type { ReadTarget } from '../run/read-target.ts'

/** What was read of a cluster, now or when a snapshot was saved. */
export interface SeenCluster extends Reading {
  readonly cluster: SavedCluster
  /** Names of the nodes that told facts; absent where none was asked. */
  readonly nodes?: readonly string[]
}

/** What a scan goes by. `name` is what the source is called. */
export function clusterTarget(seen: SeenCluster, name: string, config: Config): ReadTarget {
  const { version, managedBy, distribution } = seen.cluster
  return {
    ...withPodKinds(seen, config.podKinds),
    name,
    renderings: [],
    kubernetesVersion: parseVersion(version) ?? config.kubernetesVersion,
    cluster: {
      name: seen.cluster.name,
      version,
      ...(distribution !== undefined && { distribution }),
      responsibility: managedBy === undefined ? 'customer' : 'provider',
    },
    ...(managedBy !== undefined && { managedBy }),
    ...(seen.nodes && { nodes: seen.nodes }),
  }
}

/** A value that quotes what others wrote, without the secrets that may be in it. */
export function withoutSecrets<T>(value: T): T {
  return redactObject('', { value }).object['value'] as T
}
