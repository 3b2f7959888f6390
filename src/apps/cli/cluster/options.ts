import { type Command, Option } from 'commander'
import { repeat } from '../option-words.ts'

const group = 'A running cluster:'

/** Options of `scan` that say which cluster is read, and how. */
export function addClusterOptions(command: Command): Command {
  const option = (flags: string, description: string): Option =>
    new Option(flags, description).helpGroup(group)
  return command
    .addOption(
      option(
        '--cluster [context]',
        'a running cluster instead of files, by its context (default: the current one); its options: scan --cluster --help',
      ),
    )
    .addOption(option('--contexts <glob>', 'every cluster whose context fits (repeatable)').argParser(repeat))
    .addOption(option('--all-contexts', 'every cluster of the kubeconfig'))
    .addOption(option('--kubeconfig <file>', 'the kubeconfig (default: KUBECONFIG, else ~/.kube/config)'))
    .addOption(option('-n, --namespace <name>', 'only what is in this namespace'))
    .addOption(option('--as <user>', 'ask as this user'))
    .addOption(option('--as-group <group>', 'ask as a member of this group (repeatable)').argParser(repeat))
    .addOption(
      option('--read-secrets', 'list Secrets too: names, types and keys; a value never leaves the parser'),
    )
    .addOption(
      option(
        '--nodes',
        'read the nodes too: a short-lived Job on each, shown and confirmed before it is made',
      ),
    )
    .addOption(option('--node-image <image>', 'the image of these Jobs, which has seaworthy on its PATH'))
    .addOption(option('--yes', 'make the Jobs of --nodes without asking'))
    .addOption(option('--include <what>', 'count what the platform installed as well').choices(['platform']))
    .addOption(option('--dry-run', 'print the requests that would be made, and make none of them'))
    .configureHelp({
      visibleOptions: (shown) => shown.options.filter((one) => isShown(one, shown.opts())),
    })
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

function isShown(option: Option, given: Readonly<Record<string, unknown>>): boolean {
  if (given['cluster'] !== undefined) return !ofFiles.includes(option.long ?? '')
  return option.helpGroupHeading !== group || option.long === '--cluster'
}
