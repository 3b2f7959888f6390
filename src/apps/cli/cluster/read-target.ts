import type { Control } from '#model'
import type { Config } from '#config'
import { controls } from '#controls'
import { readCluster } from '#sources/cluster'
import type { Progress } from '../progress.ts'
import type { RawOptions } from '../run/flags.ts'
import type { ReadTarget } from '../run/read-target.ts'
import type { Terminal } from '../terminal.ts'
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
  readonly show: Progress
}

/** Reads a running cluster; throws a `CommandError` where it cannot be asked at all. */
export async function readClusterTarget(
  terminal: Terminal,
  context: string | undefined,
  { options, config, only, show }: ClusterAsked,
): Promise<ReadTarget> {
  const asked = controlsAsked(controls, config, only)
  const seen = await readLiveCluster(terminal, context, { options, config, controls: asked, show })
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
  { options, config, controls: asked, show }: LiveAsked,
): Promise<SeenCluster> {
  const namespace = options['namespace'] as string | undefined
  const client = connect(terminal, options, context)
  const { name } = client.endpoint
  show(`reading cluster ${name}`)
  try {
    const read = await readCluster({
      client,
      name,
      kinds: kindsToList(asked, config),
      ...(namespace !== undefined && { namespace }),
      readSecrets: options['readSecrets'] === true,
      kubelets: options['nodeProxy'] === true ? 'node-proxy' : name === inClusterName ? 'direct' : 'none',
      includePlatform: options['include'] === 'platform',
    })
    const { version, distribution, ...reading } = await withCloud(read, terminal, client.endpoint, options)
    return {
      ...reading,
      coverage: withoutSecrets(reading.coverage),
      diagnostics: withoutSecrets(reading.diagnostics),
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
