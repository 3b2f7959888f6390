import type { Control } from '#model'
import { defineRegistryControl } from './registry/registry-control.ts'
import { acrRegistries } from './registry/repositories.ts'

export const registryInOnePlace: Control = defineRegistryControl({
  id: 'registry-in-one-place',
  title: 'Registry is in one region or zone',
  severity: 'low',
  persona: 'reliability',
  why: 'No pod starts on a new node while the place is down.',
  remediation: 'Replicate the registry to a second region and make it zone-redundant.',
  aliases: ['checkov:CKV_AZURE_165', 'checkov:CKV_AZURE_233'],
  references: ['https://learn.microsoft.com/azure/container-registry/container-registry-geo-replication'],

  *acr(registries) {
    yield* acrRegistries(registries, ['replications'], ({ replications = [], properties }) =>
      replications.length > 1 || properties?.zoneRedundancy?.toLowerCase() === 'enabled'
        ? undefined
        : 'is in one zone of one region',
    )
  },
})
