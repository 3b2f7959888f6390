import type {
  AcrRegistry,
  AksCluster,
  AksDescription,
  AzureRoleAssignment,
  AzureRoleDefinition,
  AzureSecurityGroup,
} from '#model'
import { keep } from '../ask/shape.ts'

type Element<K extends keyof AksCluster> = NonNullable<AksCluster[K]> extends readonly (infer E)[] ? E : never

const isOn = { enabled: true } as const

export const aksShape = keep<AksDescription>({
  id: true,
  name: true,
  sku: { name: true, tier: true },
  tags: true,
  identity: { type: true, principalId: true },
  properties: {
    kubernetesVersion: true,
    currentKubernetesVersion: true,
    enableRBAC: true,
    enablePodSecurityPolicy: true,
    disableLocalAccounts: true,
    diskEncryptionSetID: true,
    publicNetworkAccess: true,
    aadProfile: { managed: true, enableAzureRBAC: true },
    addonProfiles: true,
    agentPoolProfiles: {
      name: true,
      mode: true,
      type: true,
      maxPods: true,
      osType: true,
      osSKU: true,
      osDiskType: true,
      availabilityZones: true,
      enableAutoScaling: true,
      enableEncryptionAtHost: true,
      enableNodePublicIP: true,
      nodeTaints: true,
      securityProfile: { enableSecureBoot: true, enableVTPM: true },
    },
    apiServerAccessProfile: { authorizedIPRanges: true, disableRunCommand: true, enablePrivateCluster: true },
    autoUpgradeProfile: { upgradeChannel: true, nodeOSUpgradeChannel: true },
    azureMonitorProfile: { metrics: isOn },
    identityProfile: true,
    networkProfile: {
      networkPlugin: true,
      networkPolicy: true,
      networkDataplane: true,
      podLinkLocalAccess: true,
      advancedNetworking: { enabled: true, observability: isOn },
    },
    oidcIssuerProfile: isOn,
    securityProfile: {
      azureKeyVaultKms: isOn,
      defender: { securityMonitoring: isOn },
      imageCleaner: isOn,
      imageIntegrity: isOn,
      workloadIdentity: isOn,
    },
    servicePrincipalProfile: { clientId: true },
  },
})

export const diagnosticShape = keep<Element<'diagnosticSettings'>>({
  properties: { logs: { category: true, categoryGroup: true, enabled: true } },
})

export const workspaceShape = keep<Element<'workspaces'>>({
  name: true,
  properties: { retentionInDays: true },
})

export const nameShape = keep<Element<'maintenanceConfigurations'>>({ name: true })

export const idShape = keep<Element<'fleetMembers'>>({ id: true })

export const azureSecurityGroupShape = keep<AzureSecurityGroup>({
  name: true,
  properties: {
    securityRules: {
      name: true,
      properties: {
        access: true,
        direction: true,
        protocol: true,
        sourceAddressPrefix: true,
        sourceAddressPrefixes: true,
        destinationPortRange: true,
        destinationPortRanges: true,
      },
    },
  },
})

export const acrShape = keep<AcrRegistry>({
  id: true,
  name: true,
  sku: { name: true },
  properties: {
    adminUserEnabled: true,
    anonymousPullEnabled: true,
    dataEndpointEnabled: true,
    encryption: { status: true },
    networkRuleSet: { defaultAction: true },
    policies: { quarantinePolicy: { status: true }, retentionPolicy: { status: true, days: true } },
    publicNetworkAccess: true,
    zoneRedundancy: true,
  },
  replications: { location: true },
})

export const roleAssignmentShape = keep<AzureRoleAssignment>({
  name: true,
  properties: { principalId: true, principalType: true, roleDefinitionId: true, scope: true },
})

export const roleDefinitionShape = keep<AzureRoleDefinition>({
  id: true,
  name: true,
  properties: {
    roleName: true,
    permissions: { actions: true, notActions: true, dataActions: true, notDataActions: true },
  },
})
