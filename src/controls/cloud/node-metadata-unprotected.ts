import type { Control, Ec2Instance } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { gkeNodeConfigs } from './cluster/pools.ts'
import { unread } from './cluster/reading.ts'

export const nodeMetadataUnprotected: Control = defineClusterControl({
  id: 'node-metadata-unprotected',
  title: 'Pods reach the metadata service of the node',
  severity: 'high',
  why: 'One request gives a pod the credentials of its node, and with them what the node may do in the cloud.',
  remediation:
    'Require tokens with a hop limit of 1 (EKS), run the metadata server of GKE, or set `podLinkLocalAccess` to `None` (AKS).',
  aliases: [
    'kubescape:C-0052',
    'trivy:GCP-0048',
    'trivy:GCP-0057',
    'checkov:CKV_GCP_69',
    'gke-policy:Use GKE Workload Identity',
    'hardeneks:check_access_to_instance_profile',
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html',
    'https://learn.microsoft.com/azure/aks/imds-restriction',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/workload-identity',
  ],

  *eks({ instances, unread: why }) {
    if (instances === undefined) return unread('the machines of the cluster', why?.['instances'])
    const open = instances.filter(({ MetadataOptions }) => answersPods(MetadataOptions))
    if (open.length === 0) return undefined
    const names = open.map(({ InstanceId }) => `\`${InstanceId}\``).join(', ')
    yield { at: ['instances'], message: `the metadata service answers pods on machines ${names}` }
    return undefined
  },
  *aks({ cluster: { properties } }) {
    if (properties?.networkProfile?.podLinkLocalAccess?.toLowerCase() === 'none') return
    yield {
      at: ['cluster', 'properties', 'networkProfile', 'podLinkLocalAccess'],
      message: 'the metadata service answers pods',
    }
  },
  *gke(described) {
    yield* gkeNodeConfigs(described, ['workloadMetadataConfig', 'mode'], ({ workloadMetadataConfig }) =>
      workloadMetadataConfig?.mode === 'GKE_METADATA'
        ? undefined
        : 'lets pods reach the metadata service of the machine',
    )
  },
})

/** A pod is a hop further away than its node; requests without a token are answered at any distance. */
function answersPods(options: Ec2Instance['MetadataOptions'] = {}): boolean {
  const { HttpEndpoint = 'enabled', HttpTokens = 'optional', HttpPutResponseHopLimit: hops = 1 } = options
  return HttpEndpoint === 'enabled' && (HttpTokens !== 'required' || hops > 1)
}
