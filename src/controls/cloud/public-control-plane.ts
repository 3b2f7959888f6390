import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { isPublicAks, isPublicEks, isPublicGke } from './cluster/endpoint.ts'

export const publicControlPlane: Control = defineClusterControl({
  id: 'public-control-plane',
  title: 'Control plane has an address of the internet',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever may connect needs a credential alone, or a flaw in the API server.',
  remediation:
    'Turn the public endpoint off and reach the private one by VPN, peering or a host in the network.',
  aliases: [
    'kubescape:C-0228',
    'kubescape:C-0252',
    'kubescape:C-0248',
    'kubescape:C-0229',
    'trivy:AWS-0040',
    'trivy:AZU-0065',
    'trivy:GCP-0059',
    'checkov:CKV_AWS_39',
    'checkov:CKV_AZURE_115',
    'checkov:CKV_GCP_25',
    'azure-policy:AKS_PrivateCluster_Deny',
    'gke-policy:Enable control plane private endpoint',
    'hardeneks:check_endpoint_public_access',
    'prowler:eks_cluster_not_publicly_accessible',
    'prowler:aks_clusters_public_access_disabled',
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
    'https://learn.microsoft.com/azure/aks/private-clusters',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation',
  ],

  *eks({ cluster }) {
    if (isPublicEks(cluster)) yield { at: ['cluster', 'resourcesVpcConfig', 'endpointPublicAccess'], message }
  },
  *aks({ cluster }) {
    const at = ['cluster', 'properties', 'apiServerAccessProfile', 'enablePrivateCluster']
    if (isPublicAks(cluster)) yield { at, message }
  },
  *gke({ cluster }) {
    if (isPublicGke(cluster))
      yield { at: ['cluster', 'privateClusterConfig', 'enablePrivateEndpoint'], message }
  },
})

const message = 'the control plane has an address of the internet'
