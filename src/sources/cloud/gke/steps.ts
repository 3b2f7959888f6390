import { googleCommand } from '../ask/command.ts'
import type { GkeTarget } from '../which/cloud-cluster.ts'

type Project = Pick<GkeTarget, 'project'>

/** Everything that is asked of Google. What an earlier answer tells stands in angle brackets where it is left out. */
export const gkeSteps = {
  cluster: ({ project }: Project, name = '<cluster>', location = '<location>') =>
    googleCommand(
      project,
      ['container', 'clusters', 'describe', name, `--location=${location}`],
      ['container.clusters.get'],
    ),
  clusters: ({ project }: Project) =>
    googleCommand(project, ['container', 'clusters', 'list'], ['container.clusters.list']),
  subnetwork: (_: Project, project = '<project>', region = '<region>', name = '<subnetwork>') =>
    googleCommand(
      project,
      ['compute', 'networks', 'subnets', 'describe', name, `--region=${region}`],
      ['compute.subnetworks.get'],
    ),
  firewalls: (_: Project, project = '<project>') =>
    googleCommand(project, ['compute', 'firewall-rules', 'list'], ['compute.firewalls.list']),
  logBuckets: ({ project }: Project) =>
    googleCommand(project, ['logging', 'buckets', 'list'], ['logging.buckets.list']),
  projectPolicy: ({ project }: Project) =>
    googleCommand(
      project,
      ['projects', 'get-iam-policy', project],
      ['resourcemanager.projects.getIamPolicy'],
    ),
  repository: (_: Project, project = '<project>', location = '<location>', name = '<repository>') =>
    googleCommand(
      project,
      ['artifacts', 'repositories', 'describe', name, `--location=${location}`],
      ['artifactregistry.repositories.get'],
    ),
  repositoryPolicy: (_: Project, project = '<project>', location = '<location>', name = '<repository>') =>
    googleCommand(
      project,
      ['artifacts', 'repositories', 'get-iam-policy', name, `--location=${location}`],
      ['artifactregistry.repositories.getIamPolicy'],
    ),
} as const
