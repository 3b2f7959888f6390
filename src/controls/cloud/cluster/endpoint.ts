import type { AksDescription, EksDescription, GkeAuthorizedNetworks, GkeDescription } from '#model'

/** Whether the control plane has an address of the internet; all three platforms give it one unless told otherwise. */
export function isPublicEks({ resourcesVpcConfig }: EksDescription): boolean {
  return resourcesVpcConfig?.endpointPublicAccess ?? true
}

export function isPublicAks({ properties }: AksDescription): boolean {
  const isPrivate = properties?.apiServerAccessProfile?.enablePrivateCluster === true
  return !isPrivate && properties?.publicNetworkAccess?.toLowerCase() !== 'disabled'
}

/** GKE has said so in two places: the newer one counts where it is given. */
export function isPublicGke({ controlPlaneEndpointsConfig, privateClusterConfig }: GkeDescription): boolean {
  const addresses = controlPlaneEndpointsConfig?.ipEndpointsConfig
  if (addresses === undefined) return privateClusterConfig?.enablePrivateEndpoint !== true
  return addresses.enabled !== false && addresses.enablePublicEndpoint !== false
}

export function authorizedNetworksOf(cluster: GkeDescription): GkeAuthorizedNetworks {
  const { controlPlaneEndpointsConfig: endpoints, masterAuthorizedNetworksConfig: older } = cluster
  return endpoints?.ipEndpointsConfig?.authorizedNetworksConfig ?? older ?? {}
}
