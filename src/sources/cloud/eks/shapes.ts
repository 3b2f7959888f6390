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
  name: 'text',
  version: 'text',
  resourcesVpcConfig: {
    vpcId: 'text',
    endpointPublicAccess: 'flag',
    endpointPrivateAccess: 'flag',
    publicAccessCidrs: ['text'],
  },
  logging: { clusterLogging: [{ types: ['text'], enabled: 'flag' }] },
  encryptionConfig: [{ resources: ['text'], provider: { keyArn: 'text' } }],
  accessConfig: { authenticationMode: 'text' },
  computeConfig: { enabled: 'flag', nodePools: ['text'] },
  deletionProtection: 'flag',
  tags: { '*': 'text' },
})

export const nodegroupShape = keep<EksNodegroup>({
  nodegroupName: 'text',
  amiType: 'text',
  nodeRole: 'text',
  subnets: ['text'],
  scalingConfig: { minSize: 'number', maxSize: 'number' },
  remoteAccess: { ec2SshKey: 'text', sourceSecurityGroups: ['text'] },
  nodeRepairConfig: { enabled: 'flag' },
})

export const addonShape = keep<EksAddon>({
  addonName: 'text',
  addonVersion: 'text',
  configurationValues: 'text',
})

export const fargateShape = keep<EksFargateProfile>({
  fargateProfileName: 'text',
  selectors: [{ namespace: 'text', labels: { '*': 'text' } }],
})

export const instanceShape = keep<Ec2Instance>({
  InstanceId: 'text',
  PublicIpAddress: 'text',
  MetadataOptions: { HttpEndpoint: 'text', HttpTokens: 'text', HttpPutResponseHopLimit: 'number' },
})

export const subnetShape = keep<Element<'subnets'>>({
  SubnetId: 'text',
  AvailabilityZone: 'text',
  MapPublicIpOnLaunch: 'flag',
})

export const securityGroupShape = keep<Ec2SecurityGroup>({
  GroupId: 'text',
  IpPermissions: [
    {
      IpProtocol: 'text',
      FromPort: 'number',
      ToPort: 'number',
      IpRanges: [{ CidrIp: 'text' }],
      Ipv6Ranges: [{ CidrIpv6: 'text' }],
    },
  ],
})

export const flowLogShape = keep<Element<'flowLogs'>>({ FlowLogStatus: 'text', ResourceId: 'text' })

export const logGroupShape = keep<Element<'logGroups'>>({ logGroupName: 'text', retentionInDays: 'number' })

export const detectorShape = keep<Element<'detectors'>>({
  Status: 'text',
  Features: [{ Name: 'text', Status: 'text' }],
})

export const repositoryShape = keep<EcrRepository>({
  repositoryName: 'text',
  repositoryArn: 'text',
  imageTagMutability: 'text',
  imageScanningConfiguration: { scanOnPush: 'flag' },
  encryptionConfiguration: { encryptionType: 'text', kmsKey: 'text' },
})

export const scanningShape = keep<NonNullable<EcrRegistry['scanningConfiguration']>>({
  scanType: 'text',
  rules: [{ scanFrequency: 'text', repositoryFilters: [{ filter: 'text', filterType: 'text' }] }],
})

export const ecrImageShape = keep<EcrImage>({
  imageDigest: 'text',
  imageTags: ['text'],
  imageScanStatus: { status: 'text' },
  imageScanFindingsSummary: { findingSeverityCounts: { '*': 'number' } },
})
