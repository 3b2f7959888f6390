import type { Recording } from '../recorded.ts'

const subscription = '/subscriptions/11111111-2222-3333-4444-555555555555'
const group = `${subscription}/resourceGroups/shop`
const id = `${group}/providers/Microsoft.ContainerService/managedClusters/shop`
const workspace = `${group}/providers/Microsoft.OperationalInsights/workspaces/logs`
const subnet = `${group}/providers/Microsoft.Network/virtualNetworks/net/subnets/nodes`
const securityGroup = `${group}/providers/Microsoft.Network/networkSecurityGroups/nodes`
const registry = `${group}/providers/Microsoft.ContainerRegistry/registries/shopimages`
const fleet = `${group}/providers/Microsoft.ContainerService/fleets/all`
const acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

const pool = {
  count: 3,
  vmSize: 'Standard_D4ds_v5',
  type: 'VirtualMachineScaleSets',
  maxPods: 110,
  osType: 'Linux',
  osSKU: 'AzureLinux',
  osDiskType: 'Ephemeral',
  availabilityZones: ['1', '2', '3'],
  enableAutoScaling: true,
  enableEncryptionAtHost: true,
  enableNodePublicIP: false,
  vnetSubnetID: subnet,
  securityProfile: { enableSecureBoot: true, enableVTPM: true },
  provisioningState: 'Succeeded',
}

const cluster = {
  id,
  name: 'shop',
  type: 'Microsoft.ContainerService/ManagedClusters',
  location: 'westeurope',
  tags: { owner: 'shop' },
  sku: { name: 'Base', tier: 'Standard' },
  identity: { type: 'SystemAssigned', principalId: '99999999-0000-0000-0000-000000000001' },
  properties: {
    provisioningState: 'Succeeded',
    kubernetesVersion: '1.33',
    currentKubernetesVersion: '1.33.2',
    dnsPrefix: 'shop',
    privateFQDN: 'shop-0a1.privatelink.westeurope.azmk8s.io',
    fqdn: 'shop-0a1.hcp.westeurope.azmk8s.io',
    nodeResourceGroup: 'MC_shop_shop_westeurope',
    enableRBAC: true,
    disableLocalAccounts: true,
    diskEncryptionSetID: `${group}/providers/Microsoft.Compute/diskEncryptionSets/disks`,
    publicNetworkAccess: 'Disabled',
    aadProfile: { managed: true, enableAzureRBAC: true, tenantID: 'x', adminGroupObjectIDs: null },
    addonProfiles: {
      azurepolicy: { enabled: true, config: null },
      azureKeyvaultSecretsProvider: { enabled: true, config: { enableSecretRotation: 'true' } },
      omsagent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: workspace } },
    },
    agentPoolProfiles: [
      { ...pool, name: 'system', mode: 'System', nodeTaints: ['CriticalAddonsOnly=true:NoSchedule'] },
      { ...pool, name: 'general', mode: 'User' },
    ],
    apiServerAccessProfile: {
      enablePrivateCluster: true,
      disableRunCommand: true,
      authorizedIPRanges: ['198.51.100.0/24'],
    },
    autoUpgradeProfile: { upgradeChannel: 'stable', nodeOSUpgradeChannel: 'NodeImage' },
    azureMonitorProfile: { metrics: { enabled: true } },
    identityProfile: { kubeletidentity: { objectId: '99999999-0000-0000-0000-000000000002' } },
    networkProfile: {
      networkPlugin: 'azure',
      networkPolicy: 'cilium',
      networkDataplane: 'cilium',
      podLinkLocalAccess: 'None',
      advancedNetworking: { enabled: true, observability: { enabled: true } },
    },
    oidcIssuerProfile: { enabled: true, issuerURL: 'https://westeurope.oic.prod-aks.azure.com/x' },
    securityProfile: {
      azureKeyVaultKms: { enabled: true, keyId: 'https://keys.vault.azure.net/keys/k/1' },
      defender: { securityMonitoring: { enabled: true }, logAnalyticsWorkspaceResourceId: workspace },
      imageCleaner: { enabled: true, intervalHours: 168 },
      imageIntegrity: { enabled: true },
      workloadIdentity: { enabled: true },
    },
    servicePrincipalProfile: { clientId: 'msi', secret: 'canary-secret' },
    windowsProfile: { adminUsername: 'azureuser', adminPassword: 'canary-password' },
  },
}

const clusters = 'Microsoft.ContainerService/managedClusters?'

/** Answers of the resource manager for a cluster that is set up with care; its list of clusters has two pages. */
export const hardened: Recording = {
  [clusters]: {
    value: [{ ...cluster, id: `${id}-2`, name: 'shop-2', properties: { nodeResourceGroup: 'other' } }],
    nextLink: `https://management.azure.com${subscription}/providers/Microsoft.ContainerService/managedClusters?api-version=2025-05-01&$skiptoken=p2`,
  },
  'managedClusters?api-version=2025-05-01&$skiptoken=p2': { value: [cluster] },
  'managedClusters/shop/providers/Microsoft.Insights/diagnosticSettings?': {
    value: [
      {
        id: `${id}/providers/microsoft.insights/diagnosticSettings/all`,
        name: 'all',
        properties: {
          workspaceId: workspace,
          storageAccountId: null,
          logs: [
            { category: 'kube-audit-admin', categoryGroup: null, enabled: true },
            { category: 'guard', categoryGroup: null, enabled: true },
          ],
          metrics: [],
        },
      },
    ],
  },
  'workspaces/logs?': { id: workspace, name: 'logs', properties: { retentionInDays: 400, sku: {} } },
  'managedClusters/shop/maintenanceConfigurations?': { value: [{ name: 'default', properties: {} }] },
  'Microsoft.ContainerService/fleets?': { value: [{ id: fleet, name: 'all' }] },
  'fleets/all/members?': {
    value: [
      { id: `${fleet}/members/shop`, properties: { clusterResourceId: id } },
      { id: `${fleet}/members/other`, properties: { clusterResourceId: `${id}-2` } },
    ],
  },
  'MC_shop_shop_westeurope/providers/Microsoft.Network/networkSecurityGroups?': {
    value: [{ name: 'aks-agentpool-nsg', properties: { securityRules: [], defaultSecurityRules: [] } }],
  },
  'subnets/nodes?': { id: subnet, properties: { networkSecurityGroup: { id: securityGroup } } },
  'networkSecurityGroups/nodes?': {
    name: 'nodes',
    properties: {
      securityRules: [
        {
          name: 'https',
          properties: {
            access: 'Allow',
            direction: 'Inbound',
            protocol: 'Tcp',
            sourceAddressPrefix: 'Internet',
            sourceAddressPrefixes: [],
            destinationPortRange: '443',
            destinationPortRanges: [],
          },
        },
      ],
    },
  },
  'Microsoft.ContainerRegistry/registries?': {
    value: [
      {
        id: registry,
        name: 'shopimages',
        sku: { name: 'Premium', tier: 'Premium' },
        properties: {
          loginServer: 'shopimages.azurecr.io',
          adminUserEnabled: false,
          anonymousPullEnabled: false,
          dataEndpointEnabled: true,
          encryption: { status: 'enabled' },
          networkRuleSet: { defaultAction: 'Deny' },
          policies: {
            quarantinePolicy: { status: 'enabled' },
            retentionPolicy: { status: 'enabled', days: 30 },
          },
          publicNetworkAccess: 'Disabled',
          zoneRedundancy: 'Enabled',
        },
      },
      { id: `${registry}2`, name: 'unused', properties: { loginServer: 'unused.azurecr.io' } },
    ],
  },
  'registries/shopimages/replications?': {
    value: [{ location: 'westeurope' }, { location: 'northeurope' }],
  },
  'Microsoft.Authorization/roleAssignments?': {
    value: [
      {
        id: `${subscription}/providers/Microsoft.Authorization/roleAssignments/a`,
        name: 'a',
        properties: {
          principalId: '99999999-0000-0000-0000-000000000002',
          principalType: 'ServicePrincipal',
          roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${acrPull}`,
          scope: registry,
        },
      },
    ],
  },
  'Microsoft.Authorization/roleDefinitions?': {
    value: [
      {
        id: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${acrPull}`,
        name: acrPull,
        properties: {
          roleName: 'AcrPull',
          permissions: [{ actions: ['Microsoft.ContainerRegistry/registries/pull/read'], notActions: [] }],
        },
      },
    ],
  },
}

const contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c'
const mayWrite = (principalId: string, principalType: string) => ({
  name: principalId,
  properties: {
    principalId,
    principalType,
    roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${contributor}`,
    scope: group,
  },
})

const poorPool = {
  ...pool,
  name: 'system',
  mode: 'System',
  type: 'AvailabilitySet',
  maxPods: 20,
  osSKU: 'Ubuntu',
  osDiskType: 'Managed',
  availabilityZones: null,
  enableAutoScaling: false,
  enableEncryptionAtHost: false,
  enableNodePublicIP: true,
  securityProfile: null,
}

/** The same cluster as its defaults, and worse, leave it. */
export const broken: Recording = {
  ...hardened,
  [clusters]: {
    value: [
      {
        id,
        name: 'shop',
        sku: { name: 'Base', tier: 'Free' },
        properties: {
          kubernetesVersion: '1.20.1',
          currentKubernetesVersion: '1.20.1',
          fqdn: 'shop-0a1.hcp.westeurope.azmk8s.io',
          nodeResourceGroup: 'MC_shop_shop_westeurope',
          enableRBAC: false,
          addonProfiles: {
            kubeDashboard: { enabled: true },
            azureKeyvaultSecretsProvider: { enabled: true, config: { enableSecretRotation: 'false' } },
          },
          agentPoolProfiles: [poorPool, { ...poorPool, name: 'other', mode: 'User' }],
          networkProfile: { networkPlugin: 'kubenet' },
          identityProfile: { kubeletidentity: { objectId: '99999999-0000-0000-0000-000000000002' } },
          servicePrincipalProfile: { clientId: '99999999-0000-0000-0000-000000000003' },
        },
      },
    ],
  },
  'managedClusters/shop/providers/Microsoft.Insights/diagnosticSettings?': {
    value: [
      { name: 'some', properties: { workspaceId: workspace, logs: [{ category: 'guard', enabled: true }] } },
    ],
  },
  'workspaces/logs?': { id: workspace, name: 'logs', properties: { retentionInDays: 30 } },
  'managedClusters/shop/maintenanceConfigurations?': { value: [] },
  'fleets/all/members?': { value: [] },
  'networkSecurityGroups/nodes?': {
    name: 'nodes',
    properties: {
      securityRules: [
        {
          name: 'all',
          properties: {
            access: 'Allow',
            direction: 'Inbound',
            protocol: '*',
            sourceAddressPrefix: '*',
            destinationPortRange: '*',
          },
        },
      ],
    },
  },
  'Microsoft.ContainerRegistry/registries?': {
    value: [
      {
        id: registry,
        name: 'shopimages',
        sku: { name: 'Basic' },
        properties: {
          loginServer: 'shopimages.azurecr.io',
          adminUserEnabled: true,
          anonymousPullEnabled: true,
          publicNetworkAccess: 'Enabled',
        },
      },
    ],
  },
  'Microsoft.Authorization/roleAssignments?': {
    value: [
      mayWrite('99999999-0000-0000-0000-0000000000aa', 'User'),
      mayWrite('99999999-0000-0000-0000-000000000002', 'ServicePrincipal'),
    ],
  },
  'Microsoft.Authorization/roleDefinitions?': { value: [] },
}
