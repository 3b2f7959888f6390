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

const isOn = { enabled: true, enable: true } as const

const networks: Shape<GkeAuthorizedNetworks> = { ...isOn, cidrBlocks: { displayName: true, cidrBlock: true } }

const components = { componentConfig: { enableComponents: true } } as const

const nodeConfig: Shape<GkeNodeConfig> = {
  bootDiskKmsKey: true,
  imageType: true,
  oauthScopes: true,
  sandboxConfig: { type: true },
  serviceAccount: true,
  shieldedInstanceConfig: { enableIntegrityMonitoring: true, enableSecureBoot: true },
  workloadMetadataConfig: { mode: true },
}

export const gkeShape = keep<GkeDescription>({
  name: true,
  location: true,
  currentMasterVersion: true,
  addonsConfig: { kubernetesDashboard: { disabled: true }, networkPolicyConfig: { disabled: true } },
  authenticatorGroupsConfig: isOn,
  autopilot: isOn,
  autoscaling: { enableNodeAutoprovisioning: true, autoprovisioningNodePoolDefaults: nodeConfig },
  binaryAuthorization: { enabled: true, evaluationMode: true },
  controlPlaneEndpointsConfig: {
    dnsEndpointConfig: { allowExternalTraffic: true },
    ipEndpointsConfig: { enabled: true, enablePublicEndpoint: true, authorizedNetworksConfig: networks },
  },
  databaseEncryption: { state: true, keyName: true },
  enableKubernetesAlpha: true,
  fleet: { membership: true, project: true },
  ipAllocationPolicy: { useIpAliases: true },
  legacyAbac: isOn,
  loggingConfig: components,
  loggingService: true,
  maintenancePolicy: { window: true },
  masterAuth: {
    username: true,
    clientCertificate: true,
    clientCertificateConfig: { issueClientCertificate: true },
  },
  masterAuthorizedNetworksConfig: networks,
  monitoringConfig: components,
  monitoringService: true,
  networkConfig: {
    datapathProvider: true,
    enableIntraNodeVisibility: true,
    defaultEnablePrivateNodes: true,
  },
  networkPolicy: isOn,
  nodePools: {
    name: true,
    autoscaling: isOn,
    config: nodeConfig,
    locations: true,
    management: { autoRepair: true, autoUpgrade: true },
    networkConfig: { enablePrivateNodes: true },
  },
  notificationConfig: { pubsub: isOn },
  podSecurityPolicyConfig: isOn,
  privateClusterConfig: { enablePrivateEndpoint: true, enablePrivateNodes: true },
  releaseChannel: { channel: true },
  resourceLabels: true,
  secretManagerConfig: { ...isOn, rotationConfig: isOn },
  securityPostureConfig: { mode: true, vulnerabilityMode: true },
  shieldedNodes: isOn,
  workloadIdentityConfig: { workloadPool: true },
})

export const subnetworkShape = keep<NonNullable<GkeCluster['subnetwork']>>({ logConfig: isOn })

export const firewallShape = keep<GoogleFirewall>({
  name: true,
  direction: true,
  disabled: true,
  sourceRanges: true,
  targetTags: true,
  allowed: { IPProtocol: true, ports: true },
})

export const artifactShape = keep<ArtifactRepository>({
  name: true,
  format: true,
  kmsKeyName: true,
  dockerConfig: { immutableTags: true },
  cleanupPolicies: true,
  vulnerabilityScanningConfig: { enablementState: true },
})

export const bindingsShape = keep<{ readonly bindings?: readonly GoogleBinding[] }>({
  bindings: { role: true, members: true },
})
