import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const directoryLoginOff: Control = defineClusterControl({
  id: 'directory-login-off',
  title: 'People do not enter the cluster by the directory of the cloud',
  severity: 'medium',
  persona: 'strict',
  why: 'Who has left, or lost a device, keeps the credential of the cluster, and rights are given to names that nobody keeps.',
  remediation: 'Turn Entra ID (AKS) or Google Groups (GKE) on, and bind roles to groups.',
  aliases: [
    'kubescape:C-0232',
    'checkov:CKV_GCP_65',
    'azure-policy:AKS_AAD_Integration_Audit',
    'gke-policy:Enable Google Groups for RBAC',
    'prowler:aks_cluster_rbac_enabled',
  ],
  references: [
    'https://learn.microsoft.com/azure/aks/enable-authentication-microsoft-entra-id',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/google-groups-rbac',
  ],

  *aks({ cluster: { properties } }) {
    if (properties?.aadProfile?.managed === true) return
    yield {
      at: ['cluster', 'properties', 'aadProfile'],
      message: 'people do not sign in to the cluster by Entra ID',
    }
  },
  *gke({ cluster: { authenticatorGroupsConfig } }) {
    if (authenticatorGroupsConfig?.enabled === true) return
    yield {
      at: ['cluster', 'authenticatorGroupsConfig', 'enabled'],
      severity: 'low',
      message: 'roles cannot be bound to Google Groups',
    }
  },
})
