import type { Control } from '#model'
import { defineRegistryControl } from './registry/registry-control.ts'
import { acrRegistries } from './registry/repositories.ts'

export const registryOnPublicNetwork: Control = defineRegistryControl({
  id: 'registry-on-public-network',
  title: 'Registry answers any address of the internet',
  severity: 'low',
  persona: 'strict',
  why: 'A stolen token serves whoever has it from anywhere.',
  remediation: 'Reach the registry by a private endpoint, or list the networks that may.',
  aliases: [
    'checkov:CKV_AZURE_139',
    'prowler:containerregistry_not_publicly_accessible',
    'prowler:containerregistry_uses_private_link',
  ],
  references: ['https://learn.microsoft.com/azure/container-registry/container-registry-private-link'],

  *acr(registries) {
    yield* acrRegistries(registries, ['properties', 'publicNetworkAccess'], ({ properties }) =>
      properties?.publicNetworkAccess === 'Disabled' || properties?.networkRuleSet?.defaultAction === 'Deny'
        ? undefined
        : 'answers any address of the internet',
    )
  },
})
