import { controls } from '#controls'
import { discover, type KubeClient } from '#kube'
import { type PlannedList, plannedLists, servedLists } from '#sources/cluster'
import { controlsAsked } from '../cluster/asked-controls.ts'
import { commandError, connect } from '../cluster/connect.ts'
import { kindsToList } from '../cluster/kinds.ts'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode } from '../errors.ts'
import { checkIds } from '../run/check-ids.ts'
import { type RawOptions, strings } from '../run/flags.ts'
import { knownNames } from '../run/known.ts'
import { configOf } from '../run/run-scan.ts'
import type { Terminal } from '../terminal.ts'
import { frameworks } from '#frameworks'
import { type Grant, grantYaml } from './grant.ts'
import { lacking } from './lacking.ts'
import { parseSubject } from './subject.ts'
import { rulesYaml } from './yaml.ts'

/** `seaworthy rbac`: prints the rights that a scan needs, or those that the present credentials lack. */
export const run: CommandRun = async (terminal, _, options) => {
  const { cluster, check } = options
  if (check === true && cluster === undefined)
    throw new CommandError('cluster-missing', '`--check` needs a cluster', 'name it: rbac --cluster --check')
  if (options['nodeProxy'] === true && options['namespace'] !== undefined)
    throw new CommandError(
      'node-proxy-cluster-wide',
      '`--node-proxy` is cluster-wide: no Role in a namespace can grant it',
      'leave out --namespace or --node-proxy',
    )
  const client =
    cluster === undefined
      ? undefined
      : connect(terminal, options, typeof cluster === 'string' ? cluster : undefined)
  try {
    const grant = await grantOf(terminal, options, client)
    if (check !== true || client === undefined) {
      await terminal.write(grantYaml(grant))
      return exitCode.ok
    }
    const rules = await lacking(client, grant)
    await terminal.write(rules.length === 0 ? '# nothing is missing\n' : `${rulesYaml(rules)}\n`)
    return rules.length === 0 ? exitCode.ok : exitCode.gate
  } catch (error) {
    throw commandError(error)
  } finally {
    client?.close()
  }
}

const narrowing = ['framework', 'control', 'persona'] as const

async function grantOf(
  terminal: Terminal,
  options: RawOptions,
  client: KubeClient | undefined,
): Promise<Grant> {
  const only = checkIds(strings(options['control']), knownNames(controls, frameworks))
  const subjects = strings(options['subject']).map(parseSubject)
  const { config } = configOf(terminal, [], { cluster: true, ...options })
  const isNarrow = narrowing.some((name) => options[name] !== undefined)
  const asked = isNarrow ? controlsAsked(controls, config, only) : controls
  const readSecrets = options['readSecrets'] === true
  const plan = { kinds: kindsToList(asked, config), readSecrets }
  const lists: readonly PlannedList[] =
    client === undefined ? plannedLists(plan) : servedLists(plan, (await discover(client)).resources)
  return {
    lists,
    controls: asked,
    namespace: options['namespace'] as string | undefined,
    readSecrets,
    nodes: options['nodes'] === true,
    nodesNamespace: config.nodeFacts.namespace,
    nodeProxy: options['nodeProxy'] === true,
    subjects,
  }
}
