import { type Control, notEvaluated } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { unread } from './cluster/reading.ts'

export const networkPolicyEngineOff: Control = defineClusterControl({
  id: 'network-policy-engine-off',
  title: 'Managed cluster enforces no NetworkPolicy',
  severity: 'medium',
  why: 'The API server accepts every NetworkPolicy and nobody enforces it: all pods stay open to each other, and look as if they were not.',
  remediation:
    'Turn the engine on: the setting of the VPC CNI add-on (EKS), the network policy (AKS), or Dataplane V2 (GKE).',
  aliases: [
    'kubescape:C-0230',
    'kubescape:C-0240',
    'trivy:AZU-0043',
    'trivy:GCP-0056',
    'checkov:CKV_AZURE_7',
    'checkov:CKV_GCP_12',
    'gke-policy:Enable Kubernetes Network Policies',
    'prowler:eks_cluster_network_policy_enabled',
    'prowler:aks_network_policy_enabled',
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html',
    'https://learn.microsoft.com/azure/aks/use-network-policies',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy',
  ],

  *eks({ addons, cluster, unread: why }) {
    if (cluster.computeConfig?.enabled === true) return undefined
    if (addons === undefined) return unread('the add-ons of the cluster', why?.['addons'])
    const index = addons.findIndex(({ addonName }) => addonName === 'vpc-cni')
    if (index < 0) return notEvaluated('absent', 'the network plug-in is not one of the add-ons of EKS')
    if (/"enableNetworkPolicy"\s*:\s*"?true"?/.test(addons[index]!.configurationValues ?? ''))
      return undefined
    yield {
      at: ['addons', index, 'configurationValues'],
      message: 'add-on `vpc-cni` enforces no NetworkPolicy',
    }
    return undefined
  },
  *aks({ cluster: { properties } }) {
    const { networkPolicy, networkDataplane } = properties?.networkProfile ?? {}
    const isOn = !['', 'none'].includes(networkPolicy?.toLowerCase() ?? '')
    if (isOn || networkDataplane?.toLowerCase() === 'cilium') return
    yield {
      at: ['cluster', 'properties', 'networkProfile', 'networkPolicy'],
      message: 'the cluster enforces no NetworkPolicy',
    }
  },
  *gke({ cluster: { autopilot, networkConfig, networkPolicy } }) {
    const isNative = networkConfig?.datapathProvider === 'ADVANCED_DATAPATH' || autopilot?.enabled === true
    if (isNative || networkPolicy?.enabled === true) return
    yield { at: ['cluster', 'networkPolicy', 'enabled'], message: 'the cluster enforces no NetworkPolicy' }
  },
})
