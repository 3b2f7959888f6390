import type { Config } from '#config'
import { controls } from '#controls'
import { readCluster } from '#sources/cluster'
import { kindKey } from '#inventory'
import type { Progress } from '../progress.ts'
import type { RawOptions } from '../run/flags.ts'
import type { ReadTarget } from '../run/read-target.ts'
import type { Terminal } from '../terminal.ts'
import { withCloud } from './cloud.ts'
import { commandError, connect } from './connect.ts'
import { kindsLookedAt } from './kinds.ts'
import { clusterTarget, type SeenCluster, withoutSecrets } from './seen-cluster.ts'

/** What an endpoint is called whose cluster this process runs in: its nodes can be reached. */
const inCluster = 'in-cluster'

/** Reads a running cluster; throws a `CommandError` where it cannot be asked at all. */
export async function readClusterTarget(
  terminal: Terminal,
  context: string | undefined,
  options: RawOptions,
  config: Config,
  show: Progress,
): Promise<ReadTarget> {
  const seen = await readLiveCluster(terminal, context, options, config, show)
  return clusterTarget(seen, `cluster ${seen.cluster.name}`, config)
}

/** The same before the configuration has its say on it. */
export async function readLiveCluster(
  terminal: Terminal,
  context: string | undefined,
  options: RawOptions,
  config: Config,
  show: Progress,
): Promise<SeenCluster> {
  const namespace = options['namespace'] as string | undefined
  const client = connect(terminal, options, context)
  const { name } = client.endpoint
  show(`reading cluster ${name}`)
  try {
    const read = await readCluster({
      client,
      name,
      kinds: [...kindsLookedAt(controls), ...config.podKinds.map(kindKey)],
      ...(namespace !== undefined && { namespace }),
      readSecrets: options['readSecrets'] === true,
      kubelets: options['nodeProxy'] === true ? 'node-proxy' : name === inCluster ? 'direct' : 'none',
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
