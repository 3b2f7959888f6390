import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const managedClusterWithoutRbac: Control = defineClusterControl({
  id: 'managed-cluster-without-rbac',
  title: 'Managed cluster lets every user do everything',
  severity: 'critical',
  why: 'Every pod with a token of its service account is an administrator of the cluster.',
  remediation: 'RBAC cannot be turned on later: make a cluster with it and move.',
  aliases: ['kubescape:C-0088', 'trivy:AZU-0042', 'checkov:CKV_AZURE_5', 'prowler:aks_cluster_rbac_enabled'],
  references: ['https://learn.microsoft.com/azure/aks/concepts-identity'],

  *aks({ cluster: { properties } }) {
    if (properties?.enableRBAC !== false) return
    yield { at: ['cluster', 'properties', 'enableRBAC'], message: 'the cluster was made without RBAC' }
  },
})
