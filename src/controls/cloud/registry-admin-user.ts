import type { Control } from '#model'
import { defineRegistryControl } from './registry/registry-control.ts'
import { acrRegistries } from './registry/repositories.ts'

export const registryAdminUser: Control = defineRegistryControl({
  id: 'registry-admin-user',
  title: 'Registry has a password that everybody shares',
  severity: 'medium',
  why: 'Whoever knows it pushes any image, and no log says who it was.',
  remediation: 'Turn the admin user off, and give people and pipelines roles of their own.',
  aliases: ['checkov:CKV_AZURE_137', 'prowler:containerregistry_admin_user_disabled'],
  references: [
    'https://learn.microsoft.com/azure/container-registry/container-registry-authentication#admin-account',
  ],

  *acr(registries) {
    yield* acrRegistries(registries, ['properties', 'adminUserEnabled'], ({ properties }) =>
      properties?.adminUserEnabled === true ? 'has the admin user on' : undefined,
    )
  },
})
