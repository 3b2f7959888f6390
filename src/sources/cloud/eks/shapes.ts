import type {
  Ec2Instance,
  Ec2SecurityGroup,
  EcrImage,
  EcrRepository,
  EksAddon,
  EksCluster,
  EksDescription,
  EksFargateProfile,
  EksNodegroup,
  EcrRegistry,
} from '#model'
import { keep } from '../ask/shape.ts'

type Element<K extends keyof EksCluster> = NonNullable<EksCluster[K]> extends readonly (infer E)[] ? E : never

export const eksShape = keep<EksDescription>({
  name: true,
  version: true,
  resourcesVpcConfig: {
    vpcId: true,
    endpointPublicAccess: true,
    endpointPrivateAccess: true,
    publicAccessCidrs: true,
  },
  logging: { clusterLogging: { types: true, enabled: true } },
  encryptionConfig: { resources: true, provider: { keyArn: true } },
  accessConfig: { authenticationMode: true },
  computeConfig: { enabled: true, nodePools: true },
  deletionProtection: true,
  tags: true,
})

export const nodegroupShape = keep<EksNodegroup>({
  nodegroupName: true,
  amiType: true,
  nodeRole: true,
  subnets: true,
  scalingConfig: { minSize: true, maxSize: true },
  remoteAccess: { ec2SshKey: true, sourceSecurityGroups: true },
  nodeRepairConfig: { enabled: true },
})

export const addonShape = keep<EksAddon>({ addonName: true, addonVersion: true, configurationValues: true })

export const fargateShape = keep<EksFargateProfile>({
  fargateProfileName: true,
  selectors: { namespace: true, labels: true },
})

export const instanceShape = keep<Ec2Instance>({
  InstanceId: true,
  PublicIpAddress: true,
  MetadataOptions: { HttpEndpoint: true, HttpTokens: true, HttpPutResponseHopLimit: true },
})

export const subnetShape = keep<Element<'subnets'>>({
  SubnetId: true,
  AvailabilityZone: true,
  MapPublicIpOnLaunch: true,
})

export const securityGroupShape = keep<Ec2SecurityGroup>({
  GroupId: true,
  IpPermissions: {
    IpProtocol: true,
    FromPort: true,
    ToPort: true,
    IpRanges: { CidrIp: true },
    Ipv6Ranges: { CidrIpv6: true },
  },
})

export const flowLogShape = keep<Element<'flowLogs'>>({ FlowLogStatus: true, ResourceId: true })

export const logGroupShape = keep<Element<'logGroups'>>({ logGroupName: true, retentionInDays: true })

export const detectorShape = keep<Element<'detectors'>>({
  Status: true,
  Features: { Name: true, Status: true },
})

export const repositoryShape = keep<EcrRepository>({
  repositoryName: true,
  repositoryArn: true,
  imageTagMutability: true,
  imageScanningConfiguration: { scanOnPush: true },
  encryptionConfiguration: { encryptionType: true, kmsKey: true },
})

export const scanningShape = keep<NonNullable<EcrRegistry['scanningConfiguration']>>({
  scanType: true,
  rules: { scanFrequency: true, repositoryFilters: { filter: true, filterType: true } },
})

export const ecrImageShape = keep<EcrImage>({
  imageDigest: true,
  imageTags: true,
  imageScanStatus: { status: true },
  imageScanFindingsSummary: { findingSeverityCounts: true },
})
