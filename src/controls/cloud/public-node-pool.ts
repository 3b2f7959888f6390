import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools, eksNodegroups, gkePools } from './cluster/pools.ts'
import { unread } from './cluster/reading.ts'

export const publicNodePool: Control = defineClusterControl({
  id: 'public-node-pool',
  title: 'Nodes get addresses of the internet',
  severity: 'medium',
  why: 'A node port, the kubelet or a service of the node is one firewall rule away from everybody.',
  remediation: 'Give nodes private addresses and let them out through a NAT gateway.',
  aliases: [
    'kubescape:C-0229',
    'kubescape:C-0248',
    'trivy:GCP-0059',
    'checkov:CKV_AZURE_143',
    'checkov:CKV_GCP_64',
    'gke-policy:Use private nodes',
    'hardeneks:deploy_workers_onto_private_subnets',
    'prowler:eks_cluster_private_nodes_enabled',
    'prowler:aks_clusters_created_with_private_nodes',
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html',
    'https://learn.microsoft.com/azure/aks/use-node-public-ips',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation',
  ],

  *eks(described) {
    const { instances, subnets, unread: why } = described
    if (instances === undefined && subnets === undefined)
      return unread('the subnets of the nodes', why?.['subnets'])
    const open = new Set(
      subnets?.filter(({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch).map(({ SubnetId }) => SubnetId),
    )
    if (open.size > 0)
      yield* eksNodegroups(described, ['subnets'], ({ subnets: used = [] }) => {
        const found = used.filter((subnet) => open.has(subnet)).map((subnet) => `\`${subnet}\``)
        return found.length === 0
          ? undefined
          : `runs in ${found.join(', ')}, where machines get public addresses`
      })
    const exposed = instances?.filter(({ PublicIpAddress }) => (PublicIpAddress ?? '') !== '') ?? []
    const names = exposed.map(({ InstanceId }) => `\`${InstanceId}\``).join(', ')
    if (exposed.length > 0)
      yield { at: ['instances'], name: 'instances', message: `machines with a public address: ${names}` }
    const gap = why?.['instances'] ?? why?.['nodegroups'] ?? why?.['subnets']
    return gap && unread('a part of the machines and their subnets', gap)
  },
  *aks(described) {
    yield* aksPools(described, ['enableNodePublicIP'], ({ enableNodePublicIP }) =>
      enableNodePublicIP === true ? fault : undefined,
    )
  },
  *gke(described) {
    const { networkConfig, privateClusterConfig } = described.cluster
    const otherwise = networkConfig?.defaultEnablePrivateNodes ?? privateClusterConfig?.enablePrivateNodes
    yield* gkePools(described, ['networkConfig', 'enablePrivateNodes'], ({ networkConfig: own }) =>
      (own?.enablePrivateNodes ?? otherwise) === true ? undefined : fault,
    )
  },
})

const fault = 'gives its nodes public addresses'
