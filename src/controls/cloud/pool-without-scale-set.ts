import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools } from './cluster/pools.ts'

export const poolWithoutScaleSet: Control = defineClusterControl({
  id: 'pool-without-scale-set',
  title: 'Nodes are in an availability set',
  severity: 'low',
  persona: 'reliability',
  why: 'The pool cannot scale by itself, spread over zones or be joined by a second one, and the type is going away.',
  remediation: 'Make a pool of type `VirtualMachineScaleSets` and move.',
  aliases: ['checkov:CKV_AZURE_169'],
  references: ['https://learn.microsoft.com/azure/aks/concepts-clusters-workloads'],

  *aks(described) {
    yield* aksPools(described, ['type'], ({ type }) =>
      type === 'AvailabilitySet' ? 'is an availability set' : undefined,
    )
  },
})
