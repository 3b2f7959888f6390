import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools } from './cluster/pools.ts'

export const systemPoolShared: Control = defineClusterControl({
  id: 'system-pool-shared',
  title: 'System pods share their nodes with workloads, or workloads get none',
  severity: 'low',
  persona: 'reliability',
  why: 'A workload that takes all of a node takes DNS and metrics of the cluster with it.',
  remediation: 'Put `CriticalAddonsOnly=true:NoSchedule` on system pools, and on no other.',
  aliases: ['checkov:CKV_AZURE_232', 'azure-policy:ReservedSystemPoolTaints'],
  references: ['https://learn.microsoft.com/azure/aks/use-system-pools'],

  *aks(described) {
    const pools = described.cluster.properties?.agentPoolProfiles ?? []
    yield* aksPools(described, ['nodeTaints'], ({ mode, nodeTaints }) => {
      const isReserved = nodeTaints?.some((taint) => taint.startsWith('CriticalAddonsOnly=')) === true
      if (mode === 'System' && !isReserved && pools.length > 1) return 'is a system pool that takes any pod'
      return mode !== 'System' && isReserved ? 'is kept for system pods, and is no system pool' : undefined
    })
  },
})
