import type { Control } from '#model'
import { defineRegistryControl } from './registry/registry-control.ts'
import { acrRegistries } from './registry/repositories.ts'

export const registrySharesDataEndpoint: Control = defineRegistryControl({
  id: 'registry-shares-data-endpoint',
  title: 'Layers of images come from an address that all registries share',
  severity: 'low',
  persona: 'strict',
  why: 'A firewall that lets nodes pull must let them reach the storage of everybody, where data can be taken to.',
  remediation: 'Turn the dedicated data endpoint on.',
  aliases: ['checkov:CKV_AZURE_237'],
  references: [
    'https://learn.microsoft.com/azure/container-registry/container-registry-dedicated-data-endpoints',
  ],

  *acr(registries) {
    yield* acrRegistries(registries, ['properties', 'dataEndpointEnabled'], ({ properties }) =>
      properties?.dataEndpointEnabled === true ? undefined : 'has no data endpoint of its own',
    )
  },
})
