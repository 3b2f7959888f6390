import { resolve } from 'node:path'
import { type Diagnostic, type Fact, type Finding, formatVersion, newestVersion, presentIds } from '#model'
import { assess, type Assessment, type AssessOptions, conclude, detailer } from '#assess'
import { absoluteGlob, type Config, type ConfigPart, type Known, renamed } from '#config'
import { controls } from '#controls'
import { frameworks } from '#frameworks'
import { buildInventory } from '#inventory'
import { refuseCloud } from '../cluster/cloud-options.ts'
import { isOfMany } from '../cluster/many/is-of-many.ts'
import { refuseNodes } from '../cluster/refuse-nodes.ts'
import { baselineOf } from '../baseline/baseline-of.ts'
import { loadConfig, type LoadedConfig } from '../config/load.ts'
import type { Progress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version/version.ts'
import { checkIds } from './check-ids.ts'
import { exceptionOptions } from './exception-options.ts'
import { flagsOf, type RawOptions, strings } from './flags.ts'
import { frameworksFor } from './frameworks.ts'
import { givenFacts } from './given-facts.ts'
import { judgementsOf } from './judgements.ts'
import { knownNames } from './known.ts'
import { type GivenNodes, readNodeFacts } from './node-facts.ts'
import { pinOf } from './pin.ts'
import { type ReadTarget, readTarget } from './read-target.ts'
import { sealFrom } from './seal-key.ts'
import { withNodes } from './with-nodes.ts'

/** A scan's outcome, and what it went by. */
export interface ScanRun {
  readonly assessment: Assessment
  readonly config: Config
  /** Brings excerpts and edits for findings of the result. */
  detail(findings: readonly Finding[]): readonly Finding[]
}

/**
 * Reads, builds the inventory and assesses it; throws a `CommandError` for wrong usage or configuration. With `track` what changes can
 * be evaluated again.
 */
export async function runScan(
  terminal: Terminal,
  given: readonly string[],
  options: RawOptions,
  show: Progress,
  track = false,
): Promise<ScanRun> {
  const nodes = await readNodeFacts(terminal, given, options)
  const paths = given.length === 0 && nodes.files.length === 0 ? ['.'] : given
  const known = knownNames(controls, frameworks)
  const { config: written, diagnostics } = configOf(terminal, paths, options)
  const named = strings(options['control'])
  const only = checkIds(named, known)
  const facts = givenFacts(terminal, options)
  const target = await readAll(terminal, { given, paths, nodes, options, config: written, only, show })
  const config = { ...written, kubernetesVersion: target.kubernetesVersion ?? written.kubernetesVersion }
  show('evaluating')
  const { frameworksNamed, ...spoken } = frameworksFor(config, target)
  const settings: AssessOptions = {
    version,
    sources: [...(target.name === undefined ? paths : [target.name]), ...nodes.files],
    nodes: target.nodes ?? nodes.nodes,
    ...(target.cluster && { cluster: target.cluster }),
    ...(target.managedBy !== undefined && { managedBy: target.managedBy }),
    ...(config.environment !== undefined && { environment: config.environment }),
    kubernetesVersion: config.kubernetesVersion,
    ...(config.pssVersion !== undefined && { pssVersion: config.pssVersion }),
    ...judgementsOf({ config, controls, frameworksNamed, only, cwd: terminal.cwd }),
    ...pinOf(config),
    ...spoken,
    exceptions: exceptionOptions(config, options, terminal, known),
    diagnostics: [
      ...newerVersion(config),
      ...diagnostics,
      ...renamedOptions(named, known),
      ...target.diagnostics,
    ],
    skipped: target.skipped,
    renderings: target.renderings,
    requireCoverage: config.requireCoverage,
    track,
  }
  const keyFile = options['keyFile']
  const seal = keyFile === undefined ? undefined : sealFrom(String(keyFile), terminal.cwd)
  const seen = { ...target, facts: [...target.facts, ...asOf(facts, target)], podKinds: config.podKinds }
  const first = assess(buildInventory({ ...seen, ...(seal && { seal }) }), settings)
  const file = options['writeBaseline']
  const assessment = file === undefined ? first : accepting(first, settings, String(file))
  return { assessment, config, detail: detailer(assessment) }
}

interface Asked {
  /** The paths that were named. */
  readonly given: readonly string[]
  readonly paths: readonly string[]
  readonly nodes: GivenNodes
  readonly options: RawOptions
  readonly config: Config
  readonly only: readonly string[]
  readonly show: Progress
}

/** The time is that of the snapshot, where one is judged as of then. */
function asOf(facts: readonly Fact[], { asOf: time }: ReadTarget): readonly Fact[] {
  if (time === undefined) return facts
  return facts.map((fact) =>
    fact.fact === 'now' ? { fact: 'now', value: time, provenance: 'the snapshot' } : fact,
  )
}

/** Files, charts and kustomizations, a running cluster, or a snapshot of one. */
async function targetOf(terminal: Terminal, asked: Asked): Promise<ReadTarget> {
  const { given, paths, nodes, options, config, show } = asked
  const { cluster, snapshot } = options
  if (snapshot !== undefined) {
    const { readSnapshotTarget } = await import('../snapshot/read-target.ts')
    return readSnapshotTarget(terminal, given, asked)
  }
  if (cluster === undefined) {
    refuseCloud(options)
    refuseNodes(options)
    return readTarget(terminal, paths, options, config, show)
  }
  const context = typeof cluster === 'string' ? cluster : undefined
  const { readClusterTarget } = await import('../cluster/read-target.ts')
  return readClusterTarget(terminal, context, { ...asked, given: nodes.told })
}

/** What the sources hold, and what nodes say; without a path or a cluster nothing is covered but what they say. */
async function readAll(terminal: Terminal, asked: Asked): Promise<ReadTarget> {
  const { paths, nodes, config } = asked
  const target = await targetOf(terminal, asked)
  if (nodes.files.length === 0 || target.nodes !== undefined) return target
  const onlyNodes = paths.length === 0 && target.cluster === undefined
  return {
    ...target,
    ...withNodes(onlyNodes ? { ...target, coverage: [] } : target, nodes),
    diagnostics: [
      ...target.diagnostics,
      ...nodes.diagnostics,
      ...(paths.length > 0 ? noResources(target, config) : []),
    ],
  }
}

/** Nodes that were given must not hide that the paths held nothing. */
function noResources({ resources }: ReadTarget, { allow }: Config): Diagnostic[] {
  if (resources.length > 0 || allow.includes('empty')) return []
  const message = 'no resource was found at the paths that were given'
  return [
    { level: 'error', code: 'no-resources', message, hint: 'leave the paths out to judge the nodes alone' },
  ]
}

/** A cluster newer than what is known is judged as the newest that is. */
function newerVersion({ kubernetesVersion }: Config): Diagnostic[] {
  if (kubernetesVersion <= newestVersion) return []
  const message = `Kubernetes ${formatVersion(kubernetesVersion)} is newer than ${formatVersion(newestVersion)}, the newest that is known`
  return [
    { level: 'note', code: 'version-unknown', message, hint: 'what changed since then is not looked at' },
  ]
}

function renamedOptions(named: readonly string[], { names }: Known): Diagnostic[] {
  return named
    .filter((name) => names.formerly.has(name))
    .map((name) => ({
      level: 'warning',
      code: 'option-renamed-control',
      message: renamed(name, presentIds(name, names)),
      hint: 'give --control the name that it has now',
    }))
}

/** The same with all that is open accepted by the baseline that will be written. */
function accepting({ state, result }: Assessment, settings: AssessOptions, file: string): Assessment {
  const fingerprints = new Set(
    baselineOf(result, settings.exceptions.lock).map(({ fingerprint }) => fingerprint),
  )
  return conclude(state, {
    ...settings,
    exceptions: { ...settings.exceptions, baseline: { file, fingerprints } },
  })
}

/** The configuration that a command with these paths and options goes by. */
export function configOf(terminal: Terminal, given: readonly string[], options: RawOptions): LoadedConfig {
  const { cwd } = terminal
  const paths = given.length === 0 ? ['.'] : given
  const known = knownNames(controls, frameworks)
  const flags: ConfigPart = {
    ...flagsOf(options, cwd),
    ...(options['exclude'] !== undefined && {
      exclude: strings(options['exclude']).map((text) => absoluteGlob(cwd, text)),
    }),
  }
  return loadConfig({
    scanned: paths.map((path) => (path === '-' ? cwd : resolve(cwd, path))),
    cwd,
    ...(options['config'] !== undefined && { configFile: String(options['config']) }),
    isCluster: options['cluster'] !== undefined || isOfMany(options),
    flags,
    known,
  })
}
