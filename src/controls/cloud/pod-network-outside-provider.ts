import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const podNetworkOutsideProvider: Control = defineClusterControl({
  id: 'pod-network-outside-provider',
  title: 'Pods have addresses that the network of the cloud does not know',
  severity: 'low',
  persona: 'strict',
  why: 'Firewall rules, flow logs and routes of the cloud see nodes alone, and the older way to connect pods is going away.',
  remediation: 'Make the cluster VPC-native (GKE), or with Azure CNI (AKS).',
  aliases: [
    'trivy:GCP-0049',
    'checkov:CKV_GCP_23',
    'azure-policy:AKS_EnableCNI',
    'gke-policy:Use VPC-native cluster',
  ],
  references: [
    'https://learn.microsoft.com/azure/aks/concepts-network-cni-overview',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/alias-ips',
  ],

  *aks({ cluster: { properties } }) {
    const plugin = properties?.networkProfile?.networkPlugin ?? 'kubenet'
    if (plugin.toLowerCase() !== 'kubenet') return
    yield {
      at: ['cluster', 'properties', 'networkProfile', 'networkPlugin'],
      message: 'the network plug-in is kubenet',
    }
  },
  *gke({ cluster: { autopilot, ipAllocationPolicy } }) {
    if (ipAllocationPolicy?.useIpAliases === true || autopilot?.enabled === true) return
    yield {
      at: ['cluster', 'ipAllocationPolicy', 'useIpAliases'],
      message: 'routes connect pods, and the cluster is not VPC-native',
    }
  },
})
