import { parseVersion } from '#model'
import type { Config } from '#config'
import { controls } from '#controls'
import { withPodKinds } from '#sources'
import { readCluster } from '#sources/cluster'
import { kindKey } from '#inventory'
import type { Progress } from '../progress.ts'
import type { RawOptions } from '../run/flags.ts'
import type { ReadTarget } from '../run/read-target.ts'
import type { Terminal } from '../terminal.ts'
import { withCloud } from './cloud.ts'
import { commandError, connect } from './connect.ts'
import { kindsLookedAt } from './kinds.ts'

/** Reads a running cluster; throws a `CommandError` where it cannot be asked at all. */
export async function readClusterTarget(
  terminal: Terminal,
  context: string | undefined,
  options: RawOptions,
  config: Config,
  show: Progress,
): Promise<ReadTarget> {
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
      includePlatform: options['include'] === 'platform',
    })
    const reading = await withCloud(read, terminal, client.endpoint, options)
    const { version, distribution } = reading
    const { gitVersion } = version
    const isManaged = distribution?.managed === true
    return {
      ...withPodKinds(reading, config.podKinds),
      name: `cluster ${name}`,
      renderings: [],
      kubernetesVersion: parseVersion(gitVersion) ?? config.kubernetesVersion,
      cluster: {
        name,
        version: gitVersion,
        ...(distribution && { distribution: distribution.distribution }),
        responsibility: isManaged ? 'provider' : 'customer',
      },
      ...(isManaged && { managedBy: distribution.title }),
    }
  } catch (error) {
    throw commandError(error)
  } finally {
    client.close()
  }
}
