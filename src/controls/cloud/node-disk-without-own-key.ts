import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { gkeNodeConfigs } from './cluster/pools.ts'

export const nodeDiskWithoutOwnKey: Control = defineClusterControl({
  id: 'node-disk-without-own-key',
  title: 'No key of your own encrypts the disks of nodes',
  severity: 'low',
  persona: 'strict',
  why: 'The provider encrypts them by a key that you can neither watch nor take away.',
  remediation: 'Name a disk encryption set (AKS) or a key of Cloud KMS (GKE) for the pool.',
  aliases: ['checkov:CKV_AZURE_117', 'trivy:AZU-0067', 'azure-policy:AKS_CMK_Deny'],
  references: [
    'https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/using-cmek',
  ],

  *aks({ cluster: { properties } }) {
    if ((properties?.diskEncryptionSetID ?? '') !== '') return
    yield {
      at: ['cluster', 'properties', 'diskEncryptionSetID'],
      message: 'no key of your own encrypts the disks of nodes',
    }
  },
  *gke(described) {
    yield* gkeNodeConfigs(described, ['bootDiskKmsKey'], ({ bootDiskKmsKey = '' }) =>
      bootDiskKmsKey === '' ? 'boots from disks that no key of your own encrypts' : undefined,
    )
  },
})
