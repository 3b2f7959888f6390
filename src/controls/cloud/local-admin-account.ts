import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const localAdminAccount: Control = defineClusterControl({
  id: 'local-admin-account',
  title: 'Cluster gives out a credential of an administrator without a name',
  severity: 'medium',
  persona: 'strict',
  why: 'The certificate is the same for all who fetch it, is outside Entra ID, and can be revoked by rotating those of the cluster alone.',
  remediation: 'Set `disableLocalAccounts`, and let people sign in by Entra ID.',
  aliases: [
    'checkov:CKV_AZURE_141',
    'azure-policy:AKS_DisableLocalAccounts_Deny',
    'prowler:aks_cluster_local_accounts_disabled',
  ],
  references: ['https://learn.microsoft.com/azure/aks/manage-local-accounts-managed-azure-ad'],

  *aks({ cluster: { properties } }) {
    if (properties?.disableLocalAccounts === true) return
    yield {
      at: ['cluster', 'properties', 'disableLocalAccounts'],
      message: 'the cluster gives out the certificate of a local administrator',
    }
  },
})
