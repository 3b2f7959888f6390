import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const secretRotationOff: Control = defineClusterControl({
  id: 'secret-rotation-off',
  title: 'Secrets from the store of the cloud are not renewed in pods',
  severity: 'low',
  why: 'A secret that was changed because somebody saw it stays in use until pods start again.',
  remediation: 'Turn rotation on for the driver.',
  aliases: ['checkov:CKV_AZURE_172'],
  references: [
    'https://learn.microsoft.com/azure/aks/csi-secrets-store-configuration-options',
    'https://cloud.google.com/secret-manager/docs/secret-manager-managed-csi-component',
  ],

  *aks({ cluster: { properties } }) {
    const provider = properties?.addonProfiles?.['azureKeyvaultSecretsProvider']
    if (provider?.enabled !== true || provider.config?.['enableSecretRotation'] === 'true') return
    yield {
      at: ['cluster', 'properties', 'addonProfiles', 'azureKeyvaultSecretsProvider', 'config'],
      message: 'secrets of Key Vault are not renewed in pods',
    }
  },
  *gke({ cluster: { secretManagerConfig } }) {
    if (secretManagerConfig?.enabled !== true || secretManagerConfig.rotationConfig?.enabled === true) return
    yield {
      at: ['cluster', 'secretManagerConfig', 'rotationConfig'],
      message: 'secrets of Secret Manager are not renewed in pods',
    }
  },
})
