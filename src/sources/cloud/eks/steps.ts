import { awsCommand, type CloudCommand } from '../ask/command.ts'
import type { EksTarget } from '../which/cloud-cluster.ts'

function ask(
  { region }: EksTarget,
  words: string,
  args: readonly string[],
  right: string,
  none: readonly string[] = [],
): CloudCommand {
  return awsCommand(region, [...words.split(' '), ...args], [right], none)
}

/** Everything that is asked of AWS. What an earlier answer tells stands in angle brackets where it is left out. */
export const eksSteps = {
  cluster: (at: EksTarget) => ask(at, 'eks describe-cluster', [`--name=${at.name}`], 'eks:DescribeCluster'),
  nodegroups: (at: EksTarget) =>
    ask(at, 'eks list-nodegroups', [`--cluster-name=${at.name}`], 'eks:ListNodegroups'),
  nodegroup: (at: EksTarget, name = '<node group>') =>
    ask(
      at,
      'eks describe-nodegroup',
      [`--cluster-name=${at.name}`, `--nodegroup-name=${name}`],
      'eks:DescribeNodegroup',
    ),
  addons: (at: EksTarget) => ask(at, 'eks list-addons', [`--cluster-name=${at.name}`], 'eks:ListAddons'),
  addon: (at: EksTarget, name = '<add-on>') =>
    ask(at, 'eks describe-addon', [`--cluster-name=${at.name}`, `--addon-name=${name}`], 'eks:DescribeAddon'),
  fargateProfiles: (at: EksTarget) =>
    ask(at, 'eks list-fargate-profiles', [`--cluster-name=${at.name}`], 'eks:ListFargateProfiles'),
  fargateProfile: (at: EksTarget, name = '<profile>') =>
    ask(
      at,
      'eks describe-fargate-profile',
      [`--cluster-name=${at.name}`, `--fargate-profile-name=${name}`],
      'eks:DescribeFargateProfile',
    ),
  instances: (at: EksTarget, ids: readonly string[] = ['<machine>']) =>
    ask(at, 'ec2 describe-instances', ['--instance-ids', ...ids], 'ec2:DescribeInstances'),
  subnets: (at: EksTarget, ids: readonly string[] = ['<subnet>']) =>
    ask(at, 'ec2 describe-subnets', ['--subnet-ids', ...ids], 'ec2:DescribeSubnets'),
  securityGroups: (at: EksTarget, ids: readonly string[] = ['<group>']) =>
    ask(at, 'ec2 describe-security-groups', ['--group-ids', ...ids], 'ec2:DescribeSecurityGroups'),
  flowLogs: (at: EksTarget, network = '<network>') =>
    ask(
      at,
      'ec2 describe-flow-logs',
      [`--filter=Name=resource-id,Values=${network}`],
      'ec2:DescribeFlowLogs',
    ),
  logGroups: (at: EksTarget) =>
    ask(
      at,
      'logs describe-log-groups',
      [`--log-group-name-prefix=${logGroupOf(at)}`],
      'logs:DescribeLogGroups',
    ),
  detectors: (at: EksTarget) => ask(at, 'guardduty list-detectors', [], 'guardduty:ListDetectors'),
  detector: (at: EksTarget, id = '<detector>') =>
    ask(at, 'guardduty get-detector', [`--detector-id=${id}`], 'guardduty:GetDetector'),
  authorization: (at: EksTarget) =>
    ask(at, 'iam get-account-authorization-details', [], 'iam:GetAccountAuthorizationDetails'),
  repositories: (at: EksTarget, account = at.account ?? '<account>') =>
    ask(at, 'ecr describe-repositories', [`--registry-id=${account}`], 'ecr:DescribeRepositories'),
  scanning: (at: EksTarget) =>
    ask(at, 'ecr get-registry-scanning-configuration', [], 'ecr:GetRegistryScanningConfiguration'),
  repositoryPolicy: (at: EksTarget, name = '<repository>') =>
    ask(at, 'ecr get-repository-policy', [`--repository-name=${name}`], 'ecr:GetRepositoryPolicy', [
      'RepositoryPolicyNotFoundException',
    ]),
  lifecyclePolicy: (at: EksTarget, name = '<repository>') =>
    ask(at, 'ecr get-lifecycle-policy', [`--repository-name=${name}`], 'ecr:GetLifecyclePolicy', [
      'LifecyclePolicyNotFoundException',
    ]),
  images: (at: EksTarget, name = '<repository>') =>
    ask(at, 'ecr describe-images', [`--repository-name=${name}`], 'ecr:DescribeImages'),
} as const

/** Where EKS sends the logs of a control plane. */
export function logGroupOf({ name }: EksTarget): string {
  return `/aws/eks/${name}/cluster`
}
