import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { unread } from './cluster/reading.ts'

export const networkFlowsUnlogged: Control = defineClusterControl({
  id: 'network-flows-unlogged',
  title: 'Traffic of nodes and pods is not logged',
  severity: 'low',
  persona: 'strict',
  why: 'Who spoke with whom cannot be told afterwards.',
  remediation:
    'Turn flow logs of the network on (EKS, GKE), with visibility inside nodes (GKE), or the observability of AKS.',
  aliases: [
    'checkov:CKV_GCP_61',
    'gke-policy:Enable GKE intranode visibility',
    'hardeneks:check_vpc_flow_logs',
  ],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
    'https://learn.microsoft.com/azure/aks/container-network-observability-concepts',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/intranode-visibility',
  ],

  *eks({ flowLogs, unread: why }) {
    if (flowLogs === undefined) return unread('the flow logs of the network', why?.['flowLogs'])
    if (!flowLogs.some(({ FlowLogStatus }) => FlowLogStatus === 'ACTIVE'))
      yield { at: ['flowLogs'], message: 'the network of the cluster has no flow log' }
    return undefined
  },
  *aks({ cluster: { properties } }) {
    const { enabled, observability } = properties?.networkProfile?.advancedNetworking ?? {}
    if (enabled === true && observability?.enabled !== false) return
    yield {
      at: ['cluster', 'properties', 'networkProfile', 'advancedNetworking'],
      message: 'flows between pods are not observed',
    }
  },
  *gke({ cluster: { networkConfig }, subnetwork, unread: why }) {
    const isSeen = networkConfig?.enableIntraNodeVisibility === true
    if (!isSeen && networkConfig?.datapathProvider !== 'ADVANCED_DATAPATH')
      yield {
        at: ['cluster', 'networkConfig', 'enableIntraNodeVisibility'],
        name: 'visibility',
        message: 'traffic between pods of one node is not seen by the network',
      }
    if (subnetwork === undefined) return unread('the subnetwork of the nodes', why?.['subnetwork'])
    if (subnetwork.logConfig?.enable !== true)
      yield {
        at: ['subnetwork', 'logConfig', 'enable'],
        name: 'log',
        message: 'the subnetwork has no flow log',
      }
    return undefined
  },
})
