import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { gkePools } from './cluster/pools.ts'

export const nodeAutoUpgradeOff: Control = defineClusterControl({
  id: 'node-auto-upgrade-off',
  title: 'Nodes or control plane are not upgraded by themselves',
  severity: 'medium',
  persona: 'strict',
  why: 'Flaws of Kubernetes and of the system of the node stay open until somebody thinks of them.',
  remediation: 'Turn automatic upgrades on and give them a maintenance window.',
  aliases: [
    'trivy:GCP-0058',
    'checkov:CKV_GCP_10',
    'checkov:CKV_AZURE_171',
    'azure-policy:AKS_Autoupgrade_Cluster_Audit',
    'azure-policy:AKS_Autoupgrade_NodeOS_Audit',
    'gke-policy:Enable node auto-upgrade',
    'prowler:aks_cluster_auto_upgrade_enabled',
  ],
  references: [
    'https://learn.microsoft.com/azure/aks/auto-upgrade-cluster',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/node-auto-upgrades',
  ],

  *aks({ cluster: { properties } }) {
    const { upgradeChannel, nodeOSUpgradeChannel } = properties?.autoUpgradeProfile ?? {}
    const at = ['cluster', 'properties', 'autoUpgradeProfile']
    if (isOff(upgradeChannel))
      yield { at: [...at, 'upgradeChannel'], name: 'cluster', message: 'no channel upgrades the cluster' }
    if (isOff(nodeOSUpgradeChannel))
      yield {
        at: [...at, 'nodeOSUpgradeChannel'],
        name: 'system',
        message: 'no channel upgrades the system of the nodes',
      }
  },
  *gke(described) {
    yield* gkePools(described, ['management', 'autoUpgrade'], ({ management }) =>
      management?.autoUpgrade === true ? undefined : 'is not upgraded by itself',
    )
  },
})

/** Unmanaged: the system upgrades by means of its own, and nobody restarts the node. */
function isOff(channel: string | null | undefined): boolean {
  return ['', 'none', 'unmanaged'].includes(channel?.toLowerCase() ?? '')
}
