import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools } from './cluster/pools.ts'

export const fewPodsPerNode: Control = defineClusterControl({
  id: 'few-pods-per-node',
  title: 'Nodes take few pods',
  severity: 'low',
  persona: 'reliability',
  why: 'Agents that run on every node take a large part of it, and more nodes are paid for.',
  remediation: 'Make the pool again with a greater `maxPods`.',
  aliases: ['checkov:CKV_AZURE_168'],
  references: ['https://learn.microsoft.com/azure/aks/quotas-skus-regions'],

  params: {
    /** How many pods a node takes at least. */
    pods: 50,
  },
  *aks(described, { params: { pods } }) {
    yield* aksPools(described, ['maxPods'], ({ maxPods }) =>
      maxPods === undefined || maxPods >= pods ? undefined : `takes ${maxPods} pods on a node`,
    )
  },
})
