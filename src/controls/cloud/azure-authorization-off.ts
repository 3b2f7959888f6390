import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const azureAuthorizationOff: Control = defineClusterControl({
  id: 'azure-authorization-off',
  title: 'Azure does not authorize what people do in the cluster',
  severity: 'low',
  persona: 'strict',
  why: 'Role assignments of Azure, their reviews and their conditions stop at the edge of the cluster.',
  remediation: 'Set `enableAzureRBAC` in the profile of Entra ID.',
  aliases: ['kubescape:C-0241'],
  references: ['https://learn.microsoft.com/azure/aks/manage-azure-rbac'],

  *aks({ cluster: { properties } }) {
    if (properties?.aadProfile?.enableAzureRBAC === true) return
    yield {
      at: ['cluster', 'properties', 'aadProfile', 'enableAzureRBAC'],
      message: 'role assignments of Azure do not count in the cluster',
    }
  },
})
