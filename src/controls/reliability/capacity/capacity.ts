import type { Resource, Workload } from '#model'
import type { Node } from '#schema'
import { parseQuantity } from '../resources/quantity.ts'

export type Measured = 'cpu' | 'memory'

/** What all nodes together offer to pods; undefined where one of them does not say. */
export function offered(nodes: readonly Resource<Node>[], name: Measured): number | undefined {
  let sum = 0
  for (const { object } of nodes) {
    const value = parseQuantity(object.status?.allocatable?.[name])
    if (value === undefined) return undefined
    sum += value
  }
  return nodes.length === 0 ? undefined : sum
}

/** What the containers of one pod ask for; a limit stands for a request that is not there. */
export function askedBy({ podSpec, containers }: Workload, name: Measured): number {
  const own = containers
    .filter(({ role }) => role === 'container' || role === 'sidecar')
    .reduce((sum, { spec: { resources } }) => {
      const value = resources?.requests?.[name] ?? resources?.limits?.[name]
      return sum + (parseQuantity(value) ?? 0)
    }, 0)
  return own + (parseQuantity(podSpec.overhead?.[name]) ?? 0)
}
