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

const isOn = { enabled: 'flag' } as const

export const aksShape = keep<AksDescription>({
  id: 'text',
  name: 'text',
  sku: { name: 'text', tier: 'text' },
  tags: { '*': 'text' },
  identity: { type: 'text', principalId: 'text' },
  properties: {
    kubernetesVersion: 'text',
    currentKubernetesVersion: 'text',
    enableRBAC: 'flag',
    enablePodSecurityPolicy: 'flag',
    disableLocalAccounts: 'flag',
    diskEncryptionSetID: 'text',
    publicNetworkAccess: 'text',
    aadProfile: { managed: 'flag', enableAzureRBAC: 'flag' },
    addonProfiles: { '*': { enabled: 'flag', config: { '*': 'text' } } },
    agentPoolProfiles: [
      {
        name: 'text',
        mode: 'text',
        type: 'text',
        maxPods: 'number',
        osType: 'text',
        osSKU: 'text',
        osDiskType: 'text',
        availabilityZones: ['text'],
        enableAutoScaling: 'flag',
        enableEncryptionAtHost: 'flag',
        enableNodePublicIP: 'flag',
        nodeTaints: ['text'],
        securityProfile: { enableSecureBoot: 'flag', enableVTPM: 'flag' },
      },
    ],
    apiServerAccessProfile: {
      authorizedIPRanges: ['text'],
      disableRunCommand: 'flag',
      enablePrivateCluster: 'flag',
    },
    autoUpgradeProfile: { upgradeChannel: 'text', nodeOSUpgradeChannel: 'text' },
    azureMonitorProfile: { metrics: isOn },
    identityProfile: { '*': { objectId: 'text' } },
    networkProfile: {
      networkPlugin: 'text',
      networkPolicy: 'text',
      networkDataplane: 'text',
      podLinkLocalAccess: 'text',
      advancedNetworking: { enabled: 'flag', observability: isOn },
    },
    oidcIssuerProfile: isOn,
    securityProfile: {
      azureKeyVaultKms: isOn,
      defender: { securityMonitoring: isOn },
      imageCleaner: isOn,
      imageIntegrity: isOn,
      workloadIdentity: isOn,
    },
    servicePrincipalProfile: { clientId: 'text' },
  },
})

export const diagnosticShape = keep<Element<'diagnosticSettings'>>({
  properties: { logs: [{ category: 'text', categoryGroup: 'text', enabled: 'flag' }] },
})

export const workspaceShape = keep<Element<'workspaces'>>({
  name: 'text',
  properties: { retentionInDays: 'number' },
})

export const nameShape = keep<Element<'maintenanceConfigurations'>>({ name: 'text' })

export const idShape = keep<Element<'fleetMembers'>>({ id: 'text' })

export const azureSecurityGroupShape = keep<AzureSecurityGroup>({
  name: 'text',
  properties: {
    securityRules: [
      {
        name: 'text',
        properties: {
          access: 'text',
          direction: 'text',
          protocol: 'text',
          sourceAddressPrefix: 'text',
          sourceAddressPrefixes: ['text'],
          destinationPortRange: 'text',
          destinationPortRanges: ['text'],
        },
      },
    ],
  },
})

export const acrShape = keep<AcrRegistry>({
  id: 'text',
  name: 'text',
  sku: { name: 'text' },
  properties: {
    adminUserEnabled: 'flag',
    anonymousPullEnabled: 'flag',
    dataEndpointEnabled: 'flag',
    encryption: { status: 'text' },
    networkRuleSet: { defaultAction: 'text' },
    policies: { quarantinePolicy: { status: 'text' }, retentionPolicy: { status: 'text', days: 'number' } },
    publicNetworkAccess: 'text',
    zoneRedundancy: 'text',
  },
  replications: [{ location: 'text' }],
})

export const roleAssignmentShape = keep<AzureRoleAssignment>({
  name: 'text',
  properties: { principalId: 'text', principalType: 'text', roleDefinitionId: 'text', scope: 'text' },
})

export const roleDefinitionShape = keep<AzureRoleDefinition>({
  id: 'text',
  name: 'text',
  properties: {
    roleName: 'text',
    permissions: [
      { actions: ['text'], notActions: ['text'], dataActions: ['text'], notDataActions: ['text'] },
    ],
  },
})
