import { type Control, type Coverage, type Diagnostic, isSeen } from '#model'
import type { Config } from '#config'
import { controls } from '#controls'
import type { NodeFacts, Reading } from '#sources'
import { readCluster, withNodeFacts } from '#sources/cluster'
import type { Progress } from '../progress.ts'
import type { RawOptions } from '../run/flags.ts'
import type { ReadTarget } from '../run/read-target.ts'
import type { Terminal } from '../terminal.ts'
import { askNodes, type NodesQuestion, planNodes } from './ask-nodes.ts'
import { withCloud } from './cloud.ts'
import { commandError, connect, inClusterName } from './connect.ts'
import { controlsAsked } from './asked-controls.ts'
import { kindsToList } from './kinds.ts'
import { clusterTarget, type SeenCluster, withoutSecrets } from './seen-cluster.ts'

/** What a run was asked for. */
export interface ClusterAsked {
  readonly options: RawOptions
  readonly config: Config
  /** Only these controls, where any are named. */
  readonly only: readonly string[]
  /** Facts of nodes that were given by files. */
  readonly given: readonly NodeFacts[]
  readonly show: Progress
}

/** Reads a running cluster; throws a `CommandError` where it cannot be asked at all. */
export async function readClusterTarget(
  terminal: Terminal,
  context: string | undefined,
  { only, ...rest }: ClusterAsked,
): Promise<ReadTarget> {
  const { config } = rest
  const asked = controlsAsked(controls, config, only)
  const seen = await readLiveCluster(terminal, context, { ...rest, controls: asked })
  return clusterTarget(seen, `cluster ${seen.cluster.name}`, config)
}

/** What is to be read of a cluster. */
export interface LiveAsked extends Omit<ClusterAsked, 'only'> {
  /** Nothing else is read than they look at. */
  readonly controls: readonly Control[]
}

/** The same before the configuration has its say on it. */
export async function readLiveCluster(
  terminal: Terminal,
  context: string | undefined,
  { options, config, controls: asked, given, show }: LiveAsked,
): Promise<SeenCluster> {
  const namespace = options['namespace'] as string | undefined
  const client = connect(terminal, options, context)
  const { name } = client.endpoint
  show(`reading cluster ${name}`)
  try {
    const settings = config.nodeFacts
    const plan = await planNodes(terminal, client, options, settings)
    const read = await readCluster({
      client,
      name,
      kinds: kindsToList(asked, config),
      ...(namespace !== undefined && { namespace }),
      readSecrets: options['readSecrets'] === true,
      kubelets: options['nodeProxy'] === true ? 'node-proxy' : name === inClusterName ? 'direct' : 'none',
      probe: options['probe'] === true,
      includePlatform: options['include'] === 'platform',
    })
    const { version, distribution, ...reading } = await withCloud(read, terminal, client.endpoint, options)
    const asking = { client, options, settings, given, show, resources: reading.resources }
    const joined = plan === undefined ? reading : await joinNodes(terminal, reading, { ...asking, plan })
    return {
      ...joined,
      coverage: withoutSecrets(joined.coverage),
      diagnostics: withoutSecrets(joined.diagnostics),
      cluster: {
        name,
        version: version.gitVersion,
        ...(distribution && { distribution: distribution.distribution }),
        ...(distribution?.managed === true && { managedBy: distribution.title }),
      },
    }
  } catch (error) {
    throw commandError(error)
  } finally {
    client.close()
  }
}

/** What was read, with what the nodes say of themselves, and those that were given by files. */
async function joinNodes(terminal: Terminal, reading: Reading, question: NodesQuestion) {
  const { told, unread, diagnostics } = await askNodes(terminal, question)
  const joined = withNodeFacts(reading, told, unread)
  return {
    ...reading,
    facts: joined.facts,
    coverage: joined.coverage,
    diagnostics: [
      ...reading.diagnostics,
      ...joined.diagnostics,
      ...diagnostics,
      ...nodesUnlisted(reading.coverage),
    ],
    nodes: told.map(({ node }) => node),
  }
}

/** Whoever may not list nodes cannot have them asked. */
function nodesUnlisted(coverage: readonly Coverage[]): Diagnostic[] {
  if (!coverage.some(({ of, state }) => of === 'Node' && !isSeen(state))) return []
  return [
    {
      level: 'error',
      code: 'nodes-unlisted',
      message: 'no node was asked: `Node` could not be listed',
      hint: 'have the right to list nodes granted, or give facts by --node-facts',
    },
  ]
}
