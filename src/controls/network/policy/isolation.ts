import { type Resource, selects, type Workload } from '#model'
import type { NetworkPolicy, NetworkPolicySpec } from '#schema'

export type Direction = 'Ingress' | 'Egress'

/** Whether a policy says something of a direction; without `policyTypes` of ingress always, of egress where it has such rules. */
export function speaksOf({ policyTypes, egress }: NetworkPolicySpec, direction: Direction): boolean {
  if (policyTypes !== undefined && policyTypes.length > 0) return policyTypes.includes(direction)
  return direction === 'Ingress' || (egress ?? []).length > 0
}

/** Whether any policy of the workload's namespace selects its pods for a direction; what it then allows is another question. */
export function isIsolated(
  { podLabels }: Workload,
  policies: readonly Resource<NetworkPolicy>[],
  direction: Direction,
): boolean {
  return policies.some(
    ({ object: { spec = {} } }) => speaksOf(spec, direction) && selects(spec.podSelector ?? {}, podLabels),
  )
}

/** For `applies`: network plug-ins do not apply policies to pods in the node's network. */
export function hasOwnNetwork({ podSpec }: Workload): true | string {
  return podSpec.hostNetwork !== true || 'the pod uses the network of the node'
}
