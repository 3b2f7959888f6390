import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools } from './cluster/pools.ts'

export const hostEncryptionOff: Control = defineClusterControl({
  id: 'host-encryption-off',
  title: 'Machines of nodes do not encrypt their caches and temporary disks',
  severity: 'low',
  persona: 'strict',
  why: 'What containers write to the node lies in plain text on disks of the host.',
  remediation: 'Make the pool again with `enableEncryptionAtHost`.',
  aliases: ['checkov:CKV_AZURE_227', 'azure-policy:AKS_EncryptionAtHost_Deny'],
  references: ['https://learn.microsoft.com/azure/aks/enable-host-encryption'],

  *aks(described) {
    yield* aksPools(described, ['enableEncryptionAtHost'], ({ enableEncryptionAtHost }) =>
      enableEncryptionAtHost === true ? undefined : 'does not encrypt what its hosts keep',
    )
  },
})
