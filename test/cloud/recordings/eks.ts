import type { Recording } from '../recorded.ts'

const arn = 'arn:aws:eks:eu-west-1:123456789012:cluster/shop'
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`

/** Answers of the AWS CLI for a cluster that is set up with care. */
export const hardened: Recording = {
  'eks describe-cluster': {
    cluster: {
      name: 'shop',
      arn,
      createdAt: '2026-01-07T09:12:44.512000+00:00',
      version: '1.33',
      endpoint: 'https://0A1B2C3D4E5F60718293A4B5C6D7E8F9.gr7.eu-west-1.eks.amazonaws.com',
      roleArn: role('shop-cluster'),
      resourcesVpcConfig: {
        subnetIds: ['subnet-0a1', 'subnet-0b2'],
        securityGroupIds: ['sg-0c3'],
        clusterSecurityGroupId: 'sg-0c1',
        vpcId: 'vpc-0f1',
        endpointPublicAccess: false,
        endpointPrivateAccess: true,
        publicAccessCidrs: [],
      },
      kubernetesNetworkConfig: { serviceIpv4Cidr: '172.20.0.0/16', ipFamily: 'ipv4' },
      logging: {
        clusterLogging: [
          { types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'], enabled: true },
        ],
      },
      identity: { oidc: { issuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/0A1B' } },
      status: 'ACTIVE',
      certificateAuthority: { data: 'LS0tLS1CRUdJTi' },
      platformVersion: 'eks.9',
      tags: { owner: 'shop', environment: 'prod' },
      encryptionConfig: [
        {
          resources: ['secrets'],
          provider: { keyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1d2e' },
        },
      ],
      accessConfig: { authenticationMode: 'API' },
      upgradePolicy: { supportType: 'STANDARD' },
      deletionProtection: true,
    },
  },
  'eks list-nodegroups': { nodegroups: ['general'] },
  'eks describe-nodegroup general': {
    nodegroup: {
      nodegroupName: 'general',
      clusterName: 'shop',
      version: '1.33',
      status: 'ACTIVE',
      capacityType: 'ON_DEMAND',
      scalingConfig: { minSize: 2, maxSize: 6, desiredSize: 3 },
      instanceTypes: ['m7i.large'],
      subnets: ['subnet-0a1', 'subnet-0b2'],
      amiType: 'BOTTLEROCKET_x86_64',
      nodeRole: role('shop-nodes'),
      remoteAccess: null,
      nodeRepairConfig: { enabled: true },
    },
  },
  'eks list-addons': { addons: ['vpc-cni', 'coredns'] },
  'eks describe-addon vpc-cni': {
    addon: {
      addonName: 'vpc-cni',
      clusterName: 'shop',
      status: 'ACTIVE',
      addonVersion: 'v1.20.1-eksbuild.1',
      configurationValues: '{"enableNetworkPolicy":"true"}',
    },
  },
  'eks describe-addon coredns': {
    addon: {
      addonName: 'coredns',
      clusterName: 'shop',
      status: 'ACTIVE',
      addonVersion: 'v1.12.1-eksbuild.2',
    },
  },
  'eks list-fargate-profiles': { fargateProfileNames: ['batch'] },
  'eks describe-fargate-profile batch': {
    fargateProfile: {
      fargateProfileName: 'batch',
      clusterName: 'shop',
      podExecutionRoleArn: role('shop-fargate'),
      subnets: ['subnet-0a1'],
      selectors: [{ namespace: 'batch', labels: {} }],
      status: 'ACTIVE',
    },
  },
  'ec2 describe-instances': {
    Reservations: [
      {
        ReservationId: 'r-0a1',
        OwnerId: '123456789012',
        Instances: [
          {
            InstanceId: 'i-0a1',
            State: { Code: 16, Name: 'running' },
            PrivateIpAddress: '10.0.1.10',
            SecurityGroups: [{ GroupName: 'eks-cluster-sg-shop', GroupId: 'sg-0c1' }],
            MetadataOptions: {
              State: 'applied',
              HttpTokens: 'required',
              HttpPutResponseHopLimit: 1,
              HttpEndpoint: 'enabled',
            },
          },
        ],
      },
    ],
  },
  'ec2 describe-subnets': {
    Subnets: [
      {
        SubnetId: 'subnet-0a1',
        AvailabilityZone: 'eu-west-1a',
        MapPublicIpOnLaunch: false,
        VpcId: 'vpc-0f1',
      },
      {
        SubnetId: 'subnet-0b2',
        AvailabilityZone: 'eu-west-1b',
        MapPublicIpOnLaunch: false,
        VpcId: 'vpc-0f1',
      },
    ],
  },
  'ec2 describe-security-groups': {
    SecurityGroups: [
      {
        GroupId: 'sg-0c1',
        GroupName: 'eks-cluster-sg-shop',
        IpPermissions: [
          { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-0c1' }], IpRanges: [], Ipv6Ranges: [] },
        ],
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ],
  },
  'ec2 describe-flow-logs': {
    FlowLogs: [{ FlowLogId: 'fl-0a1', FlowLogStatus: 'ACTIVE', ResourceId: 'vpc-0f1', TrafficType: 'ALL' }],
  },
  'logs describe-log-groups': {
    logGroups: [
      { logGroupName: '/aws/eks/shop/cluster', retentionInDays: 400, storedBytes: 1024 },
      { logGroupName: '/aws/eks/shop/cluster-of-another', retentionInDays: 1 },
    ],
  },
  'guardduty list-detectors': { DetectorIds: ['12abc'] },
  'guardduty get-detector': {
    Status: 'ENABLED',
    ServiceRole: role('aws-service-role/guardduty'),
    Features: [
      { Name: 'EKS_AUDIT_LOGS', Status: 'ENABLED', UpdatedAt: '2026-01-01T00:00:00+00:00' },
      { Name: 'RUNTIME_MONITORING', Status: 'ENABLED' },
    ],
  },
  'iam get-account-authorization-details': {
    UserDetailList: [
      {
        UserName: 'ada',
        Arn: 'arn:aws:iam::123456789012:user/ada',
        GroupList: ['readers'],
        AttachedManagedPolicies: [
          { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
        ],
      },
    ],
    GroupDetailList: [],
    RoleDetailList: [
      {
        RoleName: 'shop-nodes',
        Arn: role('shop-nodes'),
        RolePolicyList: [],
        AttachedManagedPolicies: [
          {
            PolicyName: 'AmazonEC2ContainerRegistryPullOnly',
            PolicyArn: 'arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly',
          },
        ],
      },
    ],
    Policies: [
      {
        PolicyName: 'AmazonEC2ContainerRegistryPullOnly',
        Arn: 'arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly',
        DefaultVersionId: 'v1',
        PolicyVersionList: [
          {
            VersionId: 'v1',
            IsDefaultVersion: true,
            Document: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: [
                    'ecr:GetAuthorizationToken',
                    'ecr:BatchImportUpstreamImage',
                    'ecr:BatchGetImage',
                    'ecr:GetDownloadUrlForLayer',
                  ],
                  Resource: '*',
                },
              ],
            },
          },
        ],
      },
      {
        PolicyName: 'ReadOnlyAccess',
        Arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
        PolicyVersionList: [
          {
            IsDefaultVersion: true,
            Document: { Statement: { Effect: 'Allow', Action: ['ecr:Describe*'], Resource: '*' } },
          },
        ],
      },
    ],
  },
  'ecr describe-repositories': {
    repositories: [
      {
        repositoryArn: 'arn:aws:ecr:eu-west-1:123456789012:repository/web',
        registryId: '123456789012',
        repositoryName: 'web',
        repositoryUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/web',
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: {
          encryptionType: 'KMS',
          kmsKey: 'arn:aws:kms:eu-west-1:123456789012:key/1d2e',
        },
      },
      { repositoryName: 'of-somebody-else', imageTagMutability: 'MUTABLE' },
    ],
  },
  'ecr get-registry-scanning-configuration': {
    registryId: '123456789012',
    scanningConfiguration: {
      scanType: 'ENHANCED',
      rules: [
        {
          scanFrequency: 'CONTINUOUS_SCAN',
          repositoryFilters: [{ filter: '*', filterType: 'WILDCARD' }],
        },
      ],
    },
  },
  'ecr get-repository-policy web': {
    registryId: '123456789012',
    repositoryName: 'web',
    policyText: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::210987654321:root' },
          Action: ['ecr:BatchGetImage'],
        },
      ],
    }),
  },
  'ecr get-lifecycle-policy web': {
    repositoryName: 'web',
    lifecyclePolicyText: '{"rules":[{"rulePriority":1,"action":{"type":"expire"}}]}',
  },
  'ecr describe-images web': {
    imageDetails: [
      {
        imageDigest: 'sha256:old',
        imagePushedAt: '2026-01-01T00:00:00+01:00',
        imageScanFindingsSummary: { findingSeverityCounts: { CRITICAL: 9 } },
      },
      {
        imageDigest: 'sha256:new',
        imageTags: ['1.2'],
        imagePushedAt: '2026-06-01T00:00:00+01:00',
        imageScanStatus: { status: 'ACTIVE' },
        imageScanFindingsSummary: { findingSeverityCounts: { MEDIUM: 2 } },
      },
    ],
  },
}

const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [] }

/** The same cluster as its defaults, and worse, leave it. */
export const broken: Recording = {
  ...hardened,
  'eks describe-cluster': {
    cluster: {
      name: 'shop',
      arn,
      version: '1.31',
      endpoint: 'https://0A1B2C3D4E5F60718293A4B5C6D7E8F9.gr7.eu-west-1.eks.amazonaws.com',
      resourcesVpcConfig: {
        vpcId: 'vpc-0f1',
        endpointPublicAccess: true,
        endpointPrivateAccess: false,
        publicAccessCidrs: ['0.0.0.0/0'],
      },
      logging: {
        clusterLogging: [
          { types: ['audit'], enabled: true },
          { types: ['api'], enabled: false },
        ],
      },
      accessConfig: { authenticationMode: 'CONFIG_MAP' },
      tags: {},
      deletionProtection: false,
    },
  },
  'eks describe-nodegroup general': {
    nodegroup: {
      nodegroupName: 'general',
      scalingConfig: { minSize: 3, maxSize: 3, desiredSize: 3 },
      subnets: ['subnet-0a1'],
      amiType: 'AL2_x86_64',
      nodeRole: role('shop-nodes'),
      remoteAccess: { ec2SshKey: 'ops' },
      nodeRepairConfig: { enabled: false },
    },
  },
  'eks describe-addon vpc-cni': { addon: { addonName: 'vpc-cni', addonVersion: 'v1.20.1-eksbuild.1' } },
  'eks list-fargate-profiles': { fargateProfileNames: [] },
  'ec2 describe-instances': {
    Reservations: [
      {
        Instances: [
          {
            InstanceId: 'i-0a1',
            PublicIpAddress: '203.0.113.7',
            SecurityGroups: [{ GroupId: 'sg-0c1' }],
            MetadataOptions: { HttpTokens: 'optional', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled' },
          },
        ],
      },
    ],
  },
  'ec2 describe-subnets': {
    Subnets: [{ SubnetId: 'subnet-0a1', AvailabilityZone: 'eu-west-1a', MapPublicIpOnLaunch: true }],
  },
  'ec2 describe-security-groups': {
    SecurityGroups: [
      {
        GroupId: 'sg-0c1',
        IpPermissions: [
          { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, ...anywhere },
          { IpProtocol: 'tcp', FromPort: 30000, ToPort: 32767, ...anywhere },
        ],
      },
    ],
  },
  'ec2 describe-flow-logs': { FlowLogs: [] },
  'logs describe-log-groups': {
    logGroups: [{ logGroupName: '/aws/eks/shop/cluster', retentionInDays: 7 }],
  },
  'guardduty list-detectors': { DetectorIds: [] },
  'iam get-account-authorization-details': {
    UserDetailList: [
      {
        UserName: 'ada',
        Arn: 'arn:aws:iam::123456789012:user/ada',
        UserPolicyList: [
          {
            PolicyName: 'push',
            PolicyDocument:
              '%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22ecr%3APutImage%22%7D%7D',
          },
        ],
        AttachedManagedPolicies: [],
      },
    ],
    GroupDetailList: [],
    RoleDetailList: [
      {
        RoleName: 'shop-nodes',
        Arn: role('shop-nodes'),
        RolePolicyList: [
          {
            PolicyName: 'all',
            PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'ecr:*', Resource: '*' }] },
          },
        ],
        AttachedManagedPolicies: [],
      },
    ],
    Policies: [],
  },
  'ecr describe-repositories': {
    repositories: [
      {
        repositoryName: 'web',
        repositoryArn: 'arn:aws:ecr:eu-west-1:123456789012:repository/web',
        imageTagMutability: 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: false },
        encryptionConfiguration: { encryptionType: 'AES256' },
      },
    ],
  },
  'ecr get-registry-scanning-configuration': { scanningConfiguration: { scanType: 'BASIC', rules: [] } },
  'ecr get-repository-policy web': {
    policyText: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"ecr:*"}]}',
  },
  'ecr get-lifecycle-policy web': {
    failure:
      'An error occurred (LifecyclePolicyNotFoundException) when calling the GetLifecyclePolicy operation: Lifecycle policy does not exist for the repository',
  },
  'ecr describe-images web': {
    imageDetails: [
      {
        imageDigest: 'sha256:new',
        imagePushedAt: 1780268400.0,
        imageScanFindingsSummary: { findingSeverityCounts: { CRITICAL: 3 } },
      },
    ],
  },
}
