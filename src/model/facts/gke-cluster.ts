import type { UnreadParts } from './unread-parts.ts'

/** What Google says of a cluster of GKE, as its REST APIs write it: a field at its default is often absent. */
export interface GkeCluster {
  /** Why parts that are absent are. */
  readonly unread?: UnreadParts
  /** `container.googleapis.com/v1` Cluster. */
  readonly cluster: GkeDescription
  /** `compute.googleapis.com/v1` Subnetwork of the nodes; absent where it could not be read. */
  readonly subnetwork?: { readonly logConfig?: GkeSwitch }
  /** `compute.googleapis.com/v1` Firewall rules of the cluster's network; absent where they could not be read. */
  readonly firewalls?: readonly GoogleFirewall[]
}

/** A switch of Google: what is absent is off. */
export interface GkeSwitch {
  readonly enabled?: boolean
  /** What the Compute API calls it. */
  readonly enable?: boolean
}

export interface GkeDescription {
  readonly name?: string
  /** A zone, or a region for a cluster whose control plane runs in several. */
  readonly location?: string
  readonly currentMasterVersion?: string
  readonly addonsConfig?: {
    readonly kubernetesDashboard?: { readonly disabled?: boolean }
    readonly networkPolicyConfig?: { readonly disabled?: boolean }
  }
  readonly authenticatorGroupsConfig?: GkeSwitch
  readonly autopilot?: GkeSwitch
  readonly autoscaling?: {
    readonly enableNodeAutoprovisioning?: boolean
    readonly autoprovisioningNodePoolDefaults?: GkeNodeConfig
  }
  readonly binaryAuthorization?: { readonly enabled?: boolean; readonly evaluationMode?: string }
  readonly controlPlaneEndpointsConfig?: {
    readonly dnsEndpointConfig?: { readonly allowExternalTraffic?: boolean }
    readonly ipEndpointsConfig?: {
      readonly enabled?: boolean
      readonly enablePublicEndpoint?: boolean
      readonly authorizedNetworksConfig?: GkeAuthorizedNetworks
    }
  }
  readonly databaseEncryption?: { readonly state?: string; readonly keyName?: string }
  readonly enableKubernetesAlpha?: boolean
  readonly fleet?: { readonly membership?: string; readonly project?: string }
  readonly ipAllocationPolicy?: { readonly useIpAliases?: boolean }
  readonly legacyAbac?: GkeSwitch
  readonly loggingConfig?: GkeComponents
  readonly loggingService?: string
  readonly maintenancePolicy?: { readonly window?: Readonly<Record<string, unknown>> }
  readonly masterAuth?: {
    readonly username?: string
    readonly clientCertificate?: string
    readonly clientCertificateConfig?: { readonly issueClientCertificate?: boolean }
  }
  readonly masterAuthorizedNetworksConfig?: GkeAuthorizedNetworks
  readonly monitoringConfig?: GkeComponents
  readonly monitoringService?: string
  readonly networkConfig?: {
    readonly datapathProvider?: string
    readonly enableIntraNodeVisibility?: boolean
    readonly defaultEnablePrivateNodes?: boolean
  }
  readonly networkPolicy?: GkeSwitch
  readonly nodePools?: readonly GkeNodePool[]
  readonly notificationConfig?: { readonly pubsub?: GkeSwitch }
  readonly podSecurityPolicyConfig?: GkeSwitch
  readonly privateClusterConfig?: {
    readonly enablePrivateEndpoint?: boolean
    readonly enablePrivateNodes?: boolean
  }
  readonly releaseChannel?: { readonly channel?: string }
  readonly resourceLabels?: Readonly<Record<string, string>>
  readonly secretManagerConfig?: GkeSwitch & { readonly rotationConfig?: GkeSwitch }
  readonly securityPostureConfig?: { readonly mode?: string; readonly vulnerabilityMode?: string }
  readonly shieldedNodes?: GkeSwitch
  readonly workloadIdentityConfig?: { readonly workloadPool?: string }
}

export interface GkeAuthorizedNetworks extends GkeSwitch {
  readonly cidrBlocks?: readonly { readonly displayName?: string; readonly cidrBlock?: string }[]
}

/** Which components send their logs or metrics. */
export interface GkeComponents {
  readonly componentConfig?: { readonly enableComponents?: readonly string[] }
}

export interface GkeNodePool {
  readonly name?: string
  readonly autoscaling?: GkeSwitch
  readonly config?: GkeNodeConfig
  readonly locations?: readonly string[]
  readonly management?: { readonly autoRepair?: boolean; readonly autoUpgrade?: boolean }
  readonly networkConfig?: { readonly enablePrivateNodes?: boolean }
}

export interface GkeNodeConfig {
  readonly bootDiskKmsKey?: string
  readonly imageType?: string
  readonly oauthScopes?: readonly string[]
  readonly sandboxConfig?: { readonly type?: string }
  readonly serviceAccount?: string
  readonly shieldedInstanceConfig?: {
    readonly enableIntegrityMonitoring?: boolean
    readonly enableSecureBoot?: boolean
  }
  readonly workloadMetadataConfig?: { readonly mode?: string }
}

export interface GoogleFirewall {
  readonly name?: string
  readonly direction?: string
  readonly disabled?: boolean
  readonly sourceRanges?: readonly string[]
  readonly targetTags?: readonly string[]
  readonly allowed?: readonly { readonly IPProtocol?: string; readonly ports?: readonly string[] }[]
}
