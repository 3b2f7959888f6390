import { controls } from '#controls'
import { frameworks } from '#frameworks'
import { type Endpoint, pageSize, resourcePath } from '#kube'
import { plannedCommands } from '#sources/cloud'
import { askedPaths, type PlannedList, plannedLists, plannedProbes } from '#sources/cluster'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode } from '../errors.ts'
import { checkIds } from '../run/check-ids.ts'
import { strings } from '../run/flags.ts'
import { knownNames } from '../run/known.ts'
import { configOf } from '../run/run-scan.ts'
import { controlsAsked } from './asked-controls.ts'
import { asksCloud } from './cloud-options.ts'
import { connect, inClusterName } from './connect.ts'
import { kindsToList } from './kinds.ts'
import { chosenContexts } from './many/contexts.ts'
import { plannedNodes } from './planned-nodes.ts'

/** `scan --cluster --dry-run`: prints the requests that a scan would make, and makes none of them. */
export const run: CommandRun = async (terminal, _, options) => {
  const only = checkIds(strings(options['control']), knownNames(controls, frameworks))
  const { config } = configOf(terminal, [], options)
  const namespace = options['namespace'] as string | undefined
  const lists = plannedLists({
    kinds: kindsToList(controlsAsked(controls, config, only), config),
    readSecrets: options['readSecrets'] === true,
  })
  const paths = [...askedPaths, ...lists.map((one) => pathOf(one, namespace))]
  const { cluster } = options
  const named = typeof cluster === 'string' ? cluster : undefined
  for (const context of cluster === undefined ? chosenContexts(terminal, options) : [named]) {
    const client = connect(terminal, options, context)
    const { endpoint } = client
    const { name, server } = endpoint
    client.close()
    const requests = [
      ...[...paths, ...kubeletPaths(name, options)].map((path) => `GET ${path}`),
      ...(options['probe'] === true ? plannedProbes : []).map((path) => `GET ${path} without credentials`),
    ]
    const head = `# context ${name}, ${server.origin}: ${requests.length} requests, each list once more for every further page`
    await terminal.write(`${[head, ...requests, ...cloudLines(endpoint, options)].join('\n')}\n`)
  }
  if (options['nodes'] === true) await terminal.write(plannedNodes(options, config.nodeFacts))
  await terminal.write(
    '# what the cluster does not serve is not asked for; * is the version that it prefers, or each node; nothing was asked for now\n',
  )
  return exitCode.ok
}

/** One for each node, whose names only the cluster tells. */
function kubeletPaths(name: string, { nodeProxy }: Parameters<CommandRun>[2]): string[] {
  if (nodeProxy === true) return ['/api/v1/nodes/*/proxy/configz']
  return name === inClusterName ? ['https://*:10250/configz'] : []
}

/** What the provider would be asked, by what the kubeconfig tells of the cluster. */
function cloudLines(
  { name, server, plugin }: Endpoint,
  options: Parameters<CommandRun>[2],
): readonly string[] {
  if (!asksCloud(options)) return []
  const named = options['cloudCluster'] as string | undefined
  const commands = plannedCommands({
    context: name,
    server: server.href,
    ...(plugin && { plugin }),
    ...(named !== undefined && { named }),
  })
  return commands.length === 0
    ? ['# which provider is asked, the nodes tell']
    : ['# the provider is asked too; what an earlier answer tells stands in angle brackets', ...commands]
}

/** Throws a `CommandError` where there is nothing to ask. */
export function checkDryRun({ cluster, contexts, allContexts }: Parameters<CommandRun>[2]): void {
  if (cluster !== undefined || contexts !== undefined || allContexts === true) return
  throw new CommandError(
    'dry-run-files',
    '`--dry-run` is for a running cluster: files are read without a request',
    'name the cluster: scan --cluster --dry-run',
  )
}

function pathOf(
  { key, group, version = '*', plural, namespaced }: PlannedList,
  namespace: string | undefined,
): string {
  const resource = { group, version, plural }
  if (key === 'Namespace' && namespace !== undefined)
    return `${resourcePath(resource)}/${encodeURIComponent(namespace)}`
  return `${resourcePath(resource, namespaced ? namespace : undefined)}?limit=${pageSize}`
}
