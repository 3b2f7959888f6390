import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools } from './cluster/pools.ts'

export const persistentOsDisk: Control = defineClusterControl({
  id: 'persistent-os-disk',
  title: 'System of nodes lies on a disk that outlives them',
  severity: 'low',
  persona: 'hygiene',
  why: 'Its disk is slower, is paid for, and keeps what was on the node after it is gone.',
  remediation: 'Make the pool again with `osDiskType` `Ephemeral`.',
  aliases: ['checkov:CKV_AZURE_226'],
  references: ['https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disk'],

  *aks(described) {
    yield* aksPools(described, ['osDiskType'], ({ osDiskType }) =>
      osDiskType?.toLowerCase() === 'ephemeral' ? undefined : 'keeps its system on managed disks',
    )
  },
})
