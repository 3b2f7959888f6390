import { type Resource, selects } from '#model'
import type { NetworkPolicy } from '#schema'
import { type Direction, speaksOf } from './isolation.ts'

/** Whether a policy of the namespace selects every pod and allows nothing in a direction, so that pods to come are denied as well. */
export function isDeniedByDefault(
  policies: readonly Resource<NetworkPolicy>[],
  direction: Direction,
): boolean {
  return policies.some(({ object: { spec = {} } }) => {
    const rules = direction === 'Ingress' ? spec.ingress : spec.egress
    return speaksOf(spec, direction) && selects(spec.podSelector ?? {}, {}) && (rules ?? []).length === 0
  })
}
