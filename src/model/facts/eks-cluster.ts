import type { UnreadParts } from './unread-parts.ts'

/** What AWS says of a cluster of EKS, with the field names of its APIs; a list that could not be read is absent. */
export interface EksCluster {
  /** Why parts that are absent are. */
  readonly unread?: UnreadParts
  /** `eks:DescribeCluster`. */
  readonly cluster: EksDescription
  /** `eks:DescribeNodegroup` of every managed node group. */
  readonly nodegroups?: readonly EksNodegroup[]
  /** `eks:DescribeAddon` of every add-on that EKS manages. */
  readonly addons?: readonly EksAddon[]
  /** `eks:DescribeFargateProfile` of every profile. */
  readonly fargateProfiles?: readonly EksFargateProfile[]
  /** `ec2:DescribeInstances` of the nodes. */
  readonly instances?: readonly Ec2Instance[]
  /** `ec2:DescribeSubnets` of the subnets of the node groups. */
  readonly subnets?: readonly {
    readonly SubnetId?: string
    readonly AvailabilityZone?: string
    readonly MapPublicIpOnLaunch?: boolean
  }[]
  /** `ec2:DescribeSecurityGroups` of the groups that nodes are in. */
  readonly securityGroups?: readonly Ec2SecurityGroup[]
  /** `ec2:DescribeFlowLogs` of the cluster's VPC. */
  readonly flowLogs?: readonly { readonly FlowLogStatus?: string; readonly ResourceId?: string }[]
  /** `logs:DescribeLogGroups` of `/aws/eks/NAME/cluster`; an empty list where it does not exist. */
  readonly logGroups?: readonly { readonly logGroupName?: string; readonly retentionInDays?: number }[]
  /** `guardduty:GetDetector` of every detector of the region. */
  readonly detectors?: readonly {
    readonly Status?: string
    readonly Features?: readonly { readonly Name?: string; readonly Status?: string }[]
  }[]
}

export interface EksDescription {
  readonly name?: string
  readonly version?: string
  readonly resourcesVpcConfig?: {
    readonly vpcId?: string
    readonly endpointPublicAccess?: boolean
    readonly endpointPrivateAccess?: boolean
    readonly publicAccessCidrs?: readonly string[] | null
  }
  readonly logging?: {
    readonly clusterLogging?: readonly { readonly types?: readonly string[]; readonly enabled?: boolean }[]
  } | null
  readonly encryptionConfig?:
    | readonly {
        readonly resources?: readonly string[]
        readonly provider?: { readonly keyArn?: string }
      }[]
    | null
  readonly accessConfig?: { readonly authenticationMode?: string } | null
  readonly computeConfig?: { readonly enabled?: boolean; readonly nodePools?: readonly string[] } | null
  readonly deletionProtection?: boolean
  readonly tags?: Readonly<Record<string, string>> | null
}

export interface EksNodegroup {
  readonly nodegroupName?: string
  readonly amiType?: string
  readonly nodeRole?: string
  readonly subnets?: readonly string[]
  readonly scalingConfig?: { readonly minSize?: number; readonly maxSize?: number }
  readonly remoteAccess?: {
    readonly ec2SshKey?: string
    readonly sourceSecurityGroups?: readonly string[] | null
  } | null
  readonly nodeRepairConfig?: { readonly enabled?: boolean } | null
}

export interface EksAddon {
  readonly addonName?: string
  readonly addonVersion?: string
  /** JSON, as it was given. */
  readonly configurationValues?: string | null
}

export interface EksFargateProfile {
  readonly fargateProfileName?: string
  readonly selectors?: readonly {
    readonly namespace?: string
    readonly labels?: Readonly<Record<string, string>>
  }[]
}

export interface Ec2Instance {
  readonly InstanceId?: string
  readonly PublicIpAddress?: string
  readonly MetadataOptions?: {
    readonly HttpEndpoint?: string
    readonly HttpTokens?: string
    readonly HttpPutResponseHopLimit?: number
  }
}

export interface Ec2SecurityGroup {
  readonly GroupId?: string
  readonly IpPermissions?: readonly {
    /** `-1` for all. */
    readonly IpProtocol?: string
    readonly FromPort?: number
    readonly ToPort?: number
    readonly IpRanges?: readonly { readonly CidrIp?: string }[]
    readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string }[]
  }[]
}
