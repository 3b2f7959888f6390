import type { Control } from '#model'
import { defineRegistryControl } from './registry/registry-control.ts'
import { acrRegistries } from './registry/repositories.ts'

export const registryQuarantineOff: Control = defineRegistryControl({
  id: 'registry-quarantine-off',
  title: 'Registry hands images out before they are scanned',
  severity: 'low',
  persona: 'strict',
  why: 'An image with a known flaw is deployed before anybody can say no.',
  remediation: 'Turn the quarantine policy on, with a scanner that marks what passed.',
  aliases: ['checkov:CKV_AZURE_166'],
  references: ['https://learn.microsoft.com/azure/container-registry/container-registry-faq'],

  *acr(registries) {
    yield* acrRegistries(
      registries,
      ['properties', 'policies', 'quarantinePolicy', 'status'],
      ({ properties }) =>
        properties?.policies?.quarantinePolicy?.status?.toLowerCase() === 'enabled'
          ? undefined
          : 'hands images out before they are scanned',
    )
  },
})
