import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { authorizedNetworksOf, isPublicAks, isPublicEks, isPublicGke } from './cluster/endpoint.ts'
import { isEverywhere } from './firewall/openings.ts'
import { isWide } from '../api-server/address/public.ts'

export const controlPlaneOpenToInternet: Control = defineClusterControl({
  id: 'control-plane-open-to-internet',
  title: 'Any address of the internet reaches the control plane',
  severity: 'high',
  why: 'A stolen credential, or a flaw in the API server, serves whoever has it from anywhere.',
  remediation:
    'List the networks that your people and pipelines come from, or use the private endpoint alone.',
  aliases: [
    'kubescape:C-0227',
    'kubescape:C-0247',
    'trivy:AWS-0041',
    'trivy:AZU-0041',
    'trivy:GCP-0061',
    'trivy:GCP-0053',
    'checkov:CKV_AWS_38',
    'checkov:CKV_AZURE_6',
    'checkov:CKV_GCP_20',
    'checkov:CKV_GCP_18',
    'gke-policy:Limit Control Plane endpoint access',
    'gke-policy:Control Plane endpoint access',
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
    'https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation',
  ],

  *eks({ cluster }) {
    if (!isPublicEks(cluster)) return
    const sources = cluster.resourcesVpcConfig?.publicAccessCidrs ?? []
    if (sources.length === 0 || sources.some(isOpen))
      yield { at: ['cluster', 'resourcesVpcConfig', 'publicAccessCidrs'], message }
  },
  *aks({ cluster }) {
    if (!isPublicAks(cluster)) return
    const sources = cluster.properties?.apiServerAccessProfile?.authorizedIPRanges ?? []
    if (sources.length === 0 || sources.some(isOpen))
      yield { at: ['cluster', 'properties', 'apiServerAccessProfile', 'authorizedIPRanges'], message }
  },
  *gke({ cluster }) {
    if (!isPublicGke(cluster)) return
    const { enabled, cidrBlocks = [] } = authorizedNetworksOf(cluster)
    if (enabled !== true || cidrBlocks.some(({ cidrBlock }) => isOpen(cidrBlock)))
      yield { at: ['cluster', 'masterAuthorizedNetworksConfig'], message }
  },
})

/** Everybody, or so much of the internet that it limits nothing. */
function isOpen(source: string | undefined): boolean {
  return isEverywhere(source) || isWide(source ?? '')
}

const message = 'the control plane answers any address of the internet'
