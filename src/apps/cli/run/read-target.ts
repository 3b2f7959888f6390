import { resolve } from 'node:path'
import type { ClusterTarget, MinorVersion } from '#model'
import type { Config } from '#config'
import { glob } from '#config'
import { discover, inTurn, joinReadings, manifestSource, type Reading, withPodKinds } from '#sources'
import type { Progress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { chartSources } from './chart-sources.ts'
import { jobsOf, type RawOptions } from './flags.ts'

/** What was read of everything that was named. */
export interface ReadTarget extends Reading {
  /** What it is called where no paths were named. */
  readonly name?: string
  /** Names of the charts' renderings and the kustomizations. */
  readonly renderings: readonly string[]
  /** Only of a running cluster, whose version it then goes by. */
  readonly cluster?: ClusterTarget
  readonly kubernetesVersion?: MinorVersion
  /** The provider of a managed control plane. */
  readonly managedBy?: string
  /** Names of the nodes that told facts, where the reading has them in it. */
  readonly nodes?: readonly string[]
  /** The time as of which it is judged, where that is not now. */
  readonly asOf?: string
}

/** Finds and reads all sources; what could not be read is a diagnostic. */
export async function readTarget(
  terminal: Terminal,
  paths: readonly string[],
  options: RawOptions,
  config: Config,
  show: Progress,
): Promise<ReadTarget> {
  const { cwd } = terminal
  const jobs = jobsOf(options)
  const isExcluded = config.exclude.length === 0 ? () => false : glob(config.exclude)
  const named = paths.filter((path) => path !== '-')
  show('looking for manifests, charts and kustomizations')
  const discovery = discover({ paths: named, cwd, excluded: isExcluded })
  const stdin = paths.includes('-') ? await terminal.readInput() : undefined
  const manifests = manifestSource({
    files: discovery.manifests,
    named: discovery.named,
    cwd,
    jobs,
    ...(stdin && { stdin }),
  })
  const scanned = named.map((path) => resolve(cwd, path))
  const rendered = chartSources({ discovery, config, terminal, options, scanned })
  const readings = await inTurn([manifests, ...rendered.sources], jobs, (source) => {
    show(`reading ${source.name}`)
    return source.read()
  })
  const joint = withPodKinds(joinReadings(readings), config.podKinds)
  const diagnostics = [...discovery.diagnostics, ...rendered.diagnostics, ...joint.diagnostics]
  return { ...joint, diagnostics, renderings: rendered.sources.map(({ name }) => name) }
}
