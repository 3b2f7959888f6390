import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools, eksNodegroups, gkePools } from './cluster/pools.ts'
import { unread } from './cluster/reading.ts'

export const nodePoolInOneZone: Control = defineClusterControl({
  id: 'node-pool-in-one-zone',
  title: 'Nodes of a pool are in one zone',
  severity: 'low',
  persona: 'reliability',
  why: 'All its pods are gone while the zone is down.',
  remediation: 'Spread the pool over several zones.',
  aliases: ['gke-policy:Ensure redundancy of the node pools'],
  references: ['https://kubernetes.io/docs/setup/best-practices/multiple-zones/'],

  *eks(described) {
    const { subnets, unread: why } = described
    if (subnets === undefined) return unread('the subnets of the nodes', why?.['subnets'])
    const zones = new Map(subnets.map(({ SubnetId, AvailabilityZone }) => [SubnetId, AvailabilityZone]))
    return yield* eksNodegroups(described, ['subnets'], ({ subnets: used = [] }) =>
      new Set(used.map((subnet) => zones.get(subnet))).size === 1 ? fault : undefined,
    )
  },
  *aks(described) {
    yield* aksPools(described, ['availabilityZones'], ({ availabilityZones }) =>
      (availabilityZones ?? []).length > 1 ? undefined : fault,
    )
  },
  *gke(described) {
    yield* gkePools(described, ['locations'], ({ locations = [] }) =>
      locations.length > 1 ? undefined : fault,
    )
  },
})

const fault = 'is in one zone'
