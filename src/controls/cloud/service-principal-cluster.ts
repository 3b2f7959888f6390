import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const servicePrincipalCluster: Control = defineClusterControl({
  id: 'service-principal-cluster',
  title: 'Cluster acts in Azure by a password',
  severity: 'medium',
  persona: 'strict',
  why: 'The password lies on every node, and the cluster stops working when it runs out.',
  remediation: 'Move the cluster to a managed identity.',
  aliases: ['azure-policy:AKS_MSI_Audit'],
  references: ['https://learn.microsoft.com/azure/aks/use-managed-identity'],

  *aks({ cluster: { properties } }) {
    const client = properties?.servicePrincipalProfile?.clientId ?? 'msi'
    if (client.toLowerCase() === 'msi') return
    yield {
      at: ['cluster', 'properties', 'servicePrincipalProfile', 'clientId'],
      message: 'the cluster acts in Azure as a service principal with a password',
    }
  },
})
