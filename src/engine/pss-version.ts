import { type MinorVersion, newestVersion, parseVersion, type Resource } from '#model'
import { type Inventory, keyOf } from '#inventory'
import type { Recorder } from './record.ts'

const label = 'pod-security.kubernetes.io/enforce-version'

/**
 * The Pod Security policy version of a resource: the option's, else its namespace's enforce-version label's, else the
 * Kubernetes version. As in `pod-security-admission/api`, a version newer than the newest known counts as that one.
 */
export function pssVersionOf(
  inventory: Inventory,
  resource: Resource,
  versions: { readonly kubernetesVersion: MinorVersion; readonly pssVersion?: MinorVersion },
  record: Recorder,
): MinorVersion {
  if (versions.pssVersion !== undefined) return Math.min(versions.pssVersion, newestVersion)
  const { namespace } = resource
  if (namespace === undefined) return versions.kubernetesVersion
  record?.(keyOf.name('Namespace', undefined, namespace))
  const bucket = inventory.buckets.get('Namespace')?.get('')
  const text = bucket?.find(({ name }) => name === namespace)?.labels[label]
  if (text === undefined || text === 'latest') return versions.kubernetesVersion
  return Math.min(parseVersion(text) ?? versions.kubernetesVersion, newestVersion)
}
