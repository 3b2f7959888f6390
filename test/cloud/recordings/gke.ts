import type { Recording } from '../recorded.ts'

const network = 'projects/shop-prod/global/networks/shop'

const scopes = ['https://www.googleapis.com/auth/cloud-platform']

/** Answers of gcloud for a cluster that is set up with care. */
export const hardened: Recording = {
  'container clusters describe shop': {
    name: 'shop',
    location: 'europe-west1',
    locations: ['europe-west1-b', 'europe-west1-c'],
    selfLink: 'https://container.googleapis.com/v1/projects/shop-prod/locations/europe-west1/clusters/shop',
    endpoint: '10.10.0.2',
    status: 'RUNNING',
    currentMasterVersion: '1.33.4-gke.1134000',
    addonsConfig: {
      kubernetesDashboard: { disabled: true },
      networkPolicyConfig: { disabled: true },
      gcePersistentDiskCsiDriverConfig: { enabled: true },
    },
    authenticatorGroupsConfig: { enabled: true, securityGroup: 'gke-security-groups@example.com' },
    autoscaling: {
      enableNodeAutoprovisioning: true,
      autoprovisioningNodePoolDefaults: {
        imageType: 'COS_CONTAINERD',
        bootDiskKmsKey: 'projects/shop-prod/locations/europe-west1/keyRings/r/cryptoKeys/k',
        serviceAccount: 'nodes@shop-prod.iam.gserviceaccount.com',
        shieldedInstanceConfig: { enableIntegrityMonitoring: true, enableSecureBoot: true },
        workloadMetadataConfig: { mode: 'GKE_METADATA' },
      },
    },
    binaryAuthorization: { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' },
    controlPlaneEndpointsConfig: {
      dnsEndpointConfig: { endpoint: 'gke-0a1-1234567.europe-west1.gke.goog', allowExternalTraffic: false },
      ipEndpointsConfig: {
        enabled: true,
        enablePublicEndpoint: false,
        privateEndpoint: '10.10.0.2',
        authorizedNetworksConfig: {
          enabled: true,
          cidrBlocks: [{ displayName: 'office', cidrBlock: '198.51.100.0/24' }],
        },
      },
    },
    databaseEncryption: {
      state: 'ENCRYPTED',
      keyName: 'projects/shop-prod/locations/europe-west1/keyRings/r/cryptoKeys/k',
    },
    fleet: { project: 'shop-prod', membership: '//gkehub.googleapis.com/projects/shop-prod/locations/x' },
    ipAllocationPolicy: { useIpAliases: true, stackType: 'IPV4' },
    legacyAbac: {},
    loggingConfig: { componentConfig: { enableComponents: ['SYSTEM_COMPONENTS', 'WORKLOADS', 'APISERVER'] } },
    loggingService: 'logging.googleapis.com/kubernetes',
    maintenancePolicy: { window: { dailyMaintenanceWindow: { startTime: '03:00', duration: 'PT4H0M0S' } } },
    masterAuth: {
      clusterCaCertificate: 'LS0tLS1CRUdJTi',
      clientCertificateConfig: {},
      clientKey: 'canary-client-key',
      password: 'canary-password',
    },
    masterAuthorizedNetworksConfig: {
      enabled: true,
      cidrBlocks: [{ displayName: 'office', cidrBlock: '198.51.100.0/24' }],
    },
    monitoringConfig: { componentConfig: { enableComponents: ['SYSTEM_COMPONENTS'] } },
    monitoringService: 'monitoring.googleapis.com/kubernetes',
    network: 'shop',
    networkConfig: {
      network,
      subnetwork: 'projects/shop-prod/regions/europe-west1/subnetworks/nodes',
      datapathProvider: 'ADVANCED_DATAPATH',
      enableIntraNodeVisibility: true,
      defaultEnablePrivateNodes: true,
    },
    networkPolicy: null,
    nodePools: [
      {
        name: 'general',
        autoscaling: { enabled: true, minNodeCount: 1, maxNodeCount: 5 },
        config: {
          machineType: 'e2-standard-4',
          imageType: 'COS_CONTAINERD',
          bootDiskKmsKey: 'projects/shop-prod/locations/europe-west1/keyRings/r/cryptoKeys/k',
          oauthScopes: scopes,
          serviceAccount: 'nodes@shop-prod.iam.gserviceaccount.com',
          shieldedInstanceConfig: { enableIntegrityMonitoring: true, enableSecureBoot: true },
          workloadMetadataConfig: { mode: 'GKE_METADATA' },
          metadata: { 'disable-legacy-endpoints': 'true' },
        },
        locations: ['europe-west1-b', 'europe-west1-c'],
        management: { autoRepair: true, autoUpgrade: true },
        networkConfig: { enablePrivateNodes: true },
        status: 'RUNNING',
      },
    ],
    notificationConfig: { pubsub: { enabled: true, topic: 'projects/shop-prod/topics/gke' } },
    privateClusterConfig: { enablePrivateNodes: true, enablePrivateEndpoint: true },
    releaseChannel: { channel: 'REGULAR' },
    resourceLabels: { owner: 'shop' },
    secretManagerConfig: { enabled: true, rotationConfig: { enabled: true, rotationInterval: '120s' } },
    securityPostureConfig: { mode: 'BASIC', vulnerabilityMode: 'VULNERABILITY_ENTERPRISE' },
    shieldedNodes: { enabled: true },
    workloadIdentityConfig: { workloadPool: 'shop-prod.svc.id.goog' },
  },
  'compute networks subnets describe nodes': {
    name: 'nodes',
    ipCidrRange: '10.0.0.0/20',
    logConfig: { enable: true, aggregationInterval: 'INTERVAL_5_SEC' },
    privateIpGoogleAccess: true,
  },
  'compute firewall-rules list': [
    {
      name: 'from-office',
      network: `https://www.googleapis.com/compute/v1/${network}`,
      direction: 'INGRESS',
      disabled: false,
      sourceRanges: ['198.51.100.0/24'],
      allowed: [{ IPProtocol: 'tcp', ports: ['22'] }],
    },
    {
      name: 'of-another-network',
      network: 'https://www.googleapis.com/compute/v1/projects/shop-prod/global/networks/default',
      direction: 'INGRESS',
      sourceRanges: ['0.0.0.0/0'],
      allowed: [{ IPProtocol: 'tcp', ports: ['22'] }],
    },
  ],
  'logging buckets list': [
    {
      name: 'projects/shop-prod/locations/global/buckets/_Default',
      retentionDays: 30,
      lifecycleState: 'ACTIVE',
    },
    {
      name: 'projects/shop-prod/locations/global/buckets/_Required',
      retentionDays: 400,
      lifecycleState: 'ACTIVE',
      locked: true,
    },
  ],
  'projects get-iam-policy shop-prod': {
    bindings: [
      {
        role: 'roles/artifactregistry.reader',
        members: ['serviceAccount:nodes@shop-prod.iam.gserviceaccount.com'],
      },
    ],
    etag: 'BwY',
    version: 1,
  },
  'artifacts repositories describe web': {
    name: 'projects/shop-prod/locations/europe-west1/repositories/web',
    format: 'DOCKER',
    kmsKeyName: 'projects/shop-prod/locations/europe-west1/keyRings/r/cryptoKeys/k',
    dockerConfig: { immutableTags: true },
    cleanupPolicies: { old: { id: 'old', action: 'DELETE', condition: { olderThan: '2592000s' } } },
    vulnerabilityScanningConfig: { enablementState: 'SCANNING_ACTIVE' },
  },
  'artifacts repositories get-iam-policy web': {
    bindings: [{ role: 'roles/artifactregistry.reader', members: ['group:devs@example.com'] }],
    etag: 'BwZ',
  },
}

const plainNode = {
  imageType: 'UBUNTU_CONTAINERD',
  oauthScopes: scopes,
  serviceAccount: 'default',
  shieldedInstanceConfig: { enableIntegrityMonitoring: false },
  workloadMetadataConfig: { mode: 'GCE_METADATA' },
}

/** The same cluster as its defaults, and worse, leave it. */
export const broken: Recording = {
  'container clusters describe shop': {
    name: 'shop',
    location: 'europe-west1-b',
    endpoint: '203.0.113.9',
    currentMasterVersion: '1.31.1-gke.100',
    enableKubernetesAlpha: true,
    addonsConfig: { kubernetesDashboard: { disabled: false }, networkPolicyConfig: { disabled: true } },
    autoscaling: { enableNodeAutoprovisioning: true, autoprovisioningNodePoolDefaults: plainNode },
    binaryAuthorization: { evaluationMode: 'DISABLED' },
    databaseEncryption: { state: 'DECRYPTED' },
    ipAllocationPolicy: {},
    legacyAbac: { enabled: true },
    loggingService: 'none',
    maintenancePolicy: {},
    masterAuth: {
      username: 'admin',
      password: 'canary-password',
      clientCertificate: 'LS0tLS1CRUdJTi',
      clientKey: 'canary-client-key',
      clientCertificateConfig: { issueClientCertificate: true },
    },
    monitoringService: 'none',
    networkConfig: { network, subnetwork: 'projects/shop-prod/regions/europe-west1/subnetworks/nodes' },
    nodePools: [
      {
        name: 'general',
        config: plainNode,
        locations: ['europe-west1-b'],
        management: {},
        networkConfig: {},
      },
    ],
    podSecurityPolicyConfig: {},
    secretManagerConfig: { enabled: true },
    securityPostureConfig: { mode: 'DISABLED', vulnerabilityMode: 'VULNERABILITY_DISABLED' },
    shieldedNodes: {},
  },
  'compute networks subnets describe nodes': { name: 'nodes', ipCidrRange: '10.0.0.0/20' },
  'compute firewall-rules list': [
    {
      name: 'everything',
      network: `https://www.googleapis.com/compute/v1/${network}`,
      direction: 'INGRESS',
      sourceRanges: ['0.0.0.0/0'],
      allowed: [{ IPProtocol: 'tcp', ports: ['22', '30000-32767'] }],
    },
  ],
  'logging buckets list': [
    { name: 'projects/shop-prod/locations/global/buckets/_Default', retentionDays: 30 },
  ],
  'projects get-iam-policy shop-prod': {
    bindings: [
      {
        role: 'roles/editor',
        members: ['serviceAccount:1234567-compute@developer.gserviceaccount.com', 'user:ada@example.com'],
      },
    ],
  },
  'artifacts repositories describe web': {
    name: 'projects/shop-prod/locations/europe-west1/repositories/web',
    format: 'DOCKER',
    vulnerabilityScanningConfig: { enablementState: 'DISABLED' },
  },
  'artifacts repositories get-iam-policy web': {
    bindings: [{ role: 'roles/artifactregistry.reader', members: ['allUsers'] }],
  },
}
