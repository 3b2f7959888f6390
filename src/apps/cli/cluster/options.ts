import { type Command, Option } from 'commander'
import { repeat } from '../option-words.ts'

const group = 'A running cluster:'
const savedGroup = 'A saved cluster:'

/** Options of `scan` that say which cluster is read, and how. */
export function addClusterOptions(command: Command): Command {
  command
    .addOption(
      option(
        '--cluster [context]',
        'a running cluster instead of files, by its context (default: the current one); its options: scan --cluster --help',
      ),
    )
    .addOption(option('--contexts <glob>', 'every cluster whose context fits (repeatable)').argParser(repeat))
    .addOption(option('--all-contexts', 'every cluster of the kubeconfig'))
  return addSavedOptions(addConnectionOptions(command))
    .addOption(option('--include <what>', 'count what the platform installed as well').choices(['platform']))
    .addOption(option('--dry-run', 'print the requests that would be made, and make none of them'))
    .configureHelp({
      visibleOptions: (shown) => shown.options.filter((one) => isShown(one, shown.opts())),
    })
}

/** Options that say how a cluster is asked, and for what. */
export function addConnectionOptions(command: Command): Command {
  return command
    .addOption(option('--kubeconfig <file>', 'the kubeconfig (default: KUBECONFIG, else ~/.kube/config)'))
    .addOption(option('-n, --namespace <name>', 'only what is in this namespace'))
    .addOption(option('--as <user>', 'ask as this user'))
    .addOption(option('--as-group <group>', 'ask as a member of this group (repeatable)').argParser(repeat))
    .addOption(
      option('--read-secrets', 'list Secrets too: names, types and keys; a value never leaves the parser'),
    )
    .addOption(
      option(
        '--node-proxy',
        'ask kubelets for their configuration through the API server (nodes/proxy could also run commands in any pod)',
      ),
    )
    .addOption(
      option(
        '--probe',
        'ask the API server, and ports 8080, 10250, 10255 and 2379 of nodes, without credentials too',
      ),
    )
    .addOption(
      option(
        '--nodes',
        'read the nodes too: a short-lived Job on each, shown and confirmed before it is made',
      ),
    )
    .addOption(option('--node-image <image>', 'the image of these Jobs, which has seaworthy on its PATH'))
    .addOption(option('--yes', 'make the Jobs of --nodes without asking'))
    .addOption(
      option(
        '--cloud',
        'ask the provider of EKS, AKS or GKE too, by its program (aws, az, gcloud) and its login',
      ),
    )
    .addOption(
      option(
        '--cloud-cluster <id>',
        'which cluster it is there: an ARN, a resource ID, or projects/P/locations/L/clusters/C',
      ),
    )
    .addOption(option('--cloud-program <bin>', 'the aws, az or gcloud program'))
}

function addSavedOptions(command: Command): Command {
  const live = [
    'cluster',
    'contexts',
    'allContexts',
    'kubeconfig',
    'namespace',
    'as',
    'asGroup',
    'readSecrets',
    'nodes',
    'nodeProxy',
    'probe',
    'cloud',
    'cloudCluster',
    'cloudProgram',
    'dryRun',
  ]
  return command
    .addOption(
      new Option(
        '--snapshot <file>',
        'a cluster that `snapshot save` saved; its options: scan --snapshot FILE --help',
      )
        .conflicts(live)
        .helpGroup(savedGroup),
    )
    .addOption(
      new Option('--as-of <when>', 'judge ages and dates as of when it was saved, or now')
        .choices(['saved', 'now'])
        .default('saved')
        .helpGroup(savedGroup),
    )
}

function option(flags: string, description: string): Option {
  return new Option(flags, description).helpGroup(group)
}

/** Options of files make no sense for a cluster, and the other way round. */
const ofFiles: readonly string[] = [
  '--kubernetes-version',
  '--platform',
  '--exclude',
  '--values',
  '--set',
  '--helm',
  '--kustomize',
  '--jobs',
]

const clusterKeys = ['cluster', 'contexts', 'allContexts'] as const

function isShown(one: Option, given: Readonly<Record<string, unknown>>): boolean {
  const { long, helpGroupHeading } = one
  const isLive = helpGroupHeading === group
  const isSaved = helpGroupHeading === savedGroup
  if (clusterKeys.some((key) => given[key] !== undefined)) return !isSaved && !ofFiles.includes(long ?? '')
  if (given['snapshot'] !== undefined)
    return (!isLive || long === '--include') && !ofFiles.includes(long ?? '')
  return (!isLive && !isSaved) || long === '--cluster' || long === '--snapshot'
}
