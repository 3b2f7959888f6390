import type { UnreadParts } from './unread-parts.ts'

/** What Azure says of a cluster of AKS, as its resource manager writes it; a list that could not be read is absent. */
export interface AksCluster {
  /** Why parts that are absent are. */
  readonly unread?: UnreadParts
  /** `Microsoft.ContainerService/managedClusters`. */
  readonly cluster: AksDescription
  /** `Microsoft.Insights/diagnosticSettings` of the cluster. */
  readonly diagnosticSettings?: readonly { readonly properties?: AksDiagnosticSetting }[]
  /** `Microsoft.OperationalInsights/workspaces` that the diagnostic settings name. */
  readonly workspaces?: readonly {
    readonly name?: string
    readonly properties?: { readonly retentionInDays?: number }
  }[]
  /** `managedClusters/maintenanceConfigurations`. */
  readonly maintenanceConfigurations?: readonly { readonly name?: string }[]
  /** `Microsoft.ContainerService/fleets/members` that stand for the cluster. */
  readonly fleetMembers?: readonly { readonly id?: string }[]
  /** `Microsoft.Network/networkSecurityGroups` of the nodes' subnets and interfaces. */
  readonly networkSecurityGroups?: readonly AzureSecurityGroup[]
}

export interface AksDescription {
  readonly id?: string
  readonly name?: string
  readonly sku?: { readonly name?: string; readonly tier?: string }
  readonly tags?: Readonly<Record<string, string>> | null
  readonly identity?: { readonly type?: string; readonly principalId?: string } | null
  readonly properties?: AksProperties
}

/** A switch of Azure: what is absent is off. */
export interface AzureSwitch {
  readonly enabled?: boolean | null
}

export interface AksProperties {
  readonly kubernetesVersion?: string
  readonly currentKubernetesVersion?: string
  readonly enableRBAC?: boolean
  readonly enablePodSecurityPolicy?: boolean
  readonly disableLocalAccounts?: boolean | null
  readonly diskEncryptionSetID?: string | null
  readonly publicNetworkAccess?: string | null
  readonly aadProfile?: {
    readonly managed?: boolean | null
    readonly enableAzureRBAC?: boolean | null
  } | null
  readonly addonProfiles?: Readonly<Record<string, AksAddon | null>> | null
  readonly agentPoolProfiles?: readonly AksAgentPool[] | null
  readonly apiServerAccessProfile?: {
    readonly authorizedIPRanges?: readonly string[] | null
    readonly disableRunCommand?: boolean | null
    readonly enablePrivateCluster?: boolean | null
  } | null
  readonly autoUpgradeProfile?: {
    readonly upgradeChannel?: string | null
    readonly nodeOSUpgradeChannel?: string | null
  } | null
  readonly azureMonitorProfile?: { readonly metrics?: AzureSwitch | null } | null
  readonly identityProfile?: Readonly<Record<string, { readonly objectId?: string }>> | null
  readonly networkProfile?: {
    readonly networkPlugin?: string | null
    readonly networkPolicy?: string | null
    readonly networkDataplane?: string | null
    /** `None` where pods cannot reach the instance metadata service. */
    readonly podLinkLocalAccess?: string | null
    readonly advancedNetworking?: (AzureSwitch & { readonly observability?: AzureSwitch | null }) | null
  } | null
  readonly oidcIssuerProfile?: AzureSwitch | null
  readonly securityProfile?: {
    readonly azureKeyVaultKms?: AzureSwitch | null
    readonly defender?: { readonly securityMonitoring?: AzureSwitch | null } | null
    readonly imageCleaner?: AzureSwitch | null
    readonly imageIntegrity?: AzureSwitch | null
    readonly workloadIdentity?: AzureSwitch | null
  } | null
  readonly servicePrincipalProfile?: { readonly clientId?: string } | null
}

export interface AksAddon extends AzureSwitch {
  readonly config?: Readonly<Record<string, string>> | null
}

export interface AksAgentPool {
  readonly name?: string
  readonly mode?: string
  readonly type?: string
  readonly maxPods?: number
  readonly osType?: string
  readonly osSKU?: string
  readonly osDiskType?: string
  readonly availabilityZones?: readonly string[] | null
  readonly enableAutoScaling?: boolean | null
  readonly enableEncryptionAtHost?: boolean | null
  readonly enableNodePublicIP?: boolean | null
  readonly nodeTaints?: readonly string[] | null
  readonly securityProfile?: {
    readonly enableSecureBoot?: boolean | null
    readonly enableVTPM?: boolean | null
  } | null
}

export interface AksDiagnosticSetting {
  readonly logs?: readonly {
    readonly category?: string | null
    readonly categoryGroup?: string | null
    readonly enabled?: boolean
  }[]
}

export interface AzureSecurityGroup {
  readonly name?: string
  readonly properties?: {
    readonly securityRules?: readonly {
      readonly name?: string
      readonly properties?: AzureSecurityRule
    }[]
  }
}

export interface AzureSecurityRule {
  readonly access?: string
  readonly direction?: string
  readonly protocol?: string
  readonly sourceAddressPrefix?: string | null
  readonly sourceAddressPrefixes?: readonly string[]
  readonly destinationPortRange?: string | null
  readonly destinationPortRanges?: readonly string[]
}
