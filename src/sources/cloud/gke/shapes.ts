import type {
  ArtifactRepository,
  GkeAuthorizedNetworks,
  GkeCluster,
  GkeDescription,
  GkeNodeConfig,
  GoogleBinding,
  GoogleFirewall,
} from '#model'
import { keep, type Shape } from '../ask/shape.ts'

const isOn = { enabled: 'flag', enable: 'flag' } as const

const networks: Shape<GkeAuthorizedNetworks> = {
  ...isOn,
  cidrBlocks: [{ displayName: 'text', cidrBlock: 'text' }],
}

const components = { componentConfig: { enableComponents: ['text'] } } as const

const nodeConfig: Shape<GkeNodeConfig> = {
  bootDiskKmsKey: 'text',
  imageType: 'text',
  oauthScopes: ['text'],
  sandboxConfig: { type: 'text' },
  serviceAccount: 'text',
  shieldedInstanceConfig: { enableIntegrityMonitoring: 'flag', enableSecureBoot: 'flag' },
  workloadMetadataConfig: { mode: 'text' },
}

export const gkeShape = keep<GkeDescription>({
  name: 'text',
  location: 'text',
  currentMasterVersion: 'text',
  addonsConfig: { kubernetesDashboard: { disabled: 'flag' }, networkPolicyConfig: { disabled: 'flag' } },
  authenticatorGroupsConfig: isOn,
  autopilot: isOn,
  autoscaling: { enableNodeAutoprovisioning: 'flag', autoprovisioningNodePoolDefaults: nodeConfig },
  binaryAuthorization: { enabled: 'flag', evaluationMode: 'text' },
  controlPlaneEndpointsConfig: {
    dnsEndpointConfig: { allowExternalTraffic: 'flag' },
    ipEndpointsConfig: { enabled: 'flag', enablePublicEndpoint: 'flag', authorizedNetworksConfig: networks },
  },
  databaseEncryption: { state: 'text', keyName: 'text' },
  enableKubernetesAlpha: 'flag',
  fleet: { membership: 'text', project: 'text' },
  ipAllocationPolicy: { useIpAliases: 'flag' },
  legacyAbac: isOn,
  loggingConfig: components,
  loggingService: 'text',
  maintenancePolicy: { window: { '*': 'any' } },
  masterAuth: {
    username: 'text',
    clientCertificate: 'text',
    clientCertificateConfig: { issueClientCertificate: 'flag' },
  },
  masterAuthorizedNetworksConfig: networks,
  monitoringConfig: components,
  monitoringService: 'text',
  networkConfig: {
    datapathProvider: 'text',
    enableIntraNodeVisibility: 'flag',
    defaultEnablePrivateNodes: 'flag',
  },
  networkPolicy: isOn,
  nodePools: [
    {
      name: 'text',
      autoscaling: isOn,
      config: nodeConfig,
      locations: ['text'],
      management: { autoRepair: 'flag', autoUpgrade: 'flag' },
      networkConfig: { enablePrivateNodes: 'flag' },
    },
  ],
  notificationConfig: { pubsub: isOn },
  podSecurityPolicyConfig: isOn,
  privateClusterConfig: { enablePrivateEndpoint: 'flag', enablePrivateNodes: 'flag' },
  releaseChannel: { channel: 'text' },
  resourceLabels: { '*': 'text' },
  secretManagerConfig: { ...isOn, rotationConfig: isOn },
  securityPostureConfig: { mode: 'text', vulnerabilityMode: 'text' },
  shieldedNodes: isOn,
  workloadIdentityConfig: { workloadPool: 'text' },
})

export const subnetworkShape = keep<NonNullable<GkeCluster['subnetwork']>>({ logConfig: isOn })

export const firewallShape = keep<GoogleFirewall>({
  name: 'text',
  direction: 'text',
  disabled: 'flag',
  sourceRanges: ['text'],
  targetTags: ['text'],
  allowed: [{ IPProtocol: 'text', ports: ['text'] }],
})

export const artifactShape = keep<ArtifactRepository>({
  name: 'text',
  format: 'text',
  kmsKeyName: 'text',
  dockerConfig: { immutableTags: 'flag' },
  cleanupPolicies: { '*': 'any' },
  vulnerabilityScanningConfig: { enablementState: 'text' },
})

export const bindingsShape = keep<{ readonly bindings?: readonly GoogleBinding[] }>({
  bindings: [{ role: 'text', members: ['text'] }],
})
