import type { FactTypes } from '#model'
import { authorizedNetworksOf, isPublicAks, isPublicEks, isPublicGke } from '../../cloud/cluster/endpoint.ts'

/** How the provider of a managed cluster opens its API server. */
export interface ProviderAccess {
  readonly name: string
  readonly isPublic: boolean
  /** Ranges that it lets in; an empty list where it lets in all. */
  readonly ranges: readonly string[]
}

export type ProviderFacts = Pick<Partial<FactTypes>, 'eks-cluster' | 'aks-cluster' | 'gke-cluster'>

/** Undefined where no provider was asked. */
export function providerAccess(facts: ProviderFacts): ProviderAccess | undefined {
  const eks = facts['eks-cluster']?.cluster
  if (eks !== undefined)
    return {
      name: 'EKS',
      isPublic: isPublicEks(eks),
      ranges: eks.resourcesVpcConfig?.publicAccessCidrs ?? [],
    }
  const aks = facts['aks-cluster']?.cluster
  if (aks !== undefined)
    return {
      name: 'AKS',
      isPublic: isPublicAks(aks),
      ranges: aks.properties?.apiServerAccessProfile?.authorizedIPRanges ?? [],
    }
  const gke = facts['gke-cluster']?.cluster
  if (gke === undefined) return undefined
  const { enabled, cidrBlocks = [] } = authorizedNetworksOf(gke)
  return {
    name: 'GKE',
    isPublic: isPublicGke(gke),
    ranges: enabled === true ? cidrBlocks.flatMap(({ cidrBlock }) => cidrBlock ?? []) : [],
  }
}
