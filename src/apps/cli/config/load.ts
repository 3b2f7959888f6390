import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  checkEnvironments,
  checkFrameworks,
  type Config,
  type ConfigError,
  type ConfigPart,
  frameworkIds,
  type Known,
  type Layer,
  mergeLayers,
} from '#config'
import type { Diagnostic } from '#model'
import { shownPath } from '#sources'
import { CommandError, unknownWord } from '../errors.ts'
import { layersOf } from './chain.ts'
import { findConfig, treeOf } from './find.ts'
import { flagLayer } from './flag-layer.ts'
import { leadsInto } from './tree.ts'

export interface LoadOptions {
  /** Absolute paths that are scanned. */
  readonly scanned: readonly string[]
  readonly cwd: string
  /** As `--config` gives it. */
  readonly configFile?: string
  /** A cluster is scanned and no tree: then a file that is named is trusted, wherever it lies. */
  readonly isCluster?: boolean
  readonly flags: ConfigPart
  readonly known: Known
}

export interface LoadedConfig {
  readonly config: Config
  /** What it was merged from, the strongest last. */
  readonly layers: readonly Layer[]
  /** What holds and should be written otherwise. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The configuration of a run: options over `--config` over the nearest file over what it extends. A `--config` inside the scanned
 * tree takes the place of the nearest file. Throws a `CommandError` that names every mistake with its place.
 */
export function loadConfig({
  scanned,
  cwd,
  configFile,
  isCluster = false,
  flags,
  known,
}: LoadOptions): LoadedConfig {
  const trees = [...new Set(scanned.map(treeOf))]
  const asked = configFile === undefined ? undefined : askedFile(configFile, cwd)
  const replaces = asked !== undefined && trees.some((tree) => leadsInto(tree, asked))
  const found = replaces ? undefined : nearest(scanned, cwd)
  const files = [found, asked].filter((file) => file !== undefined)
  const layers = [
    ...layersOf(files, { cwd, known, trees: isCluster && replaces ? [] : trees }),
    flagLayer(flags),
  ]
  const config = mergeLayers(layers)
  refuseUnknownEnvironments(config, layers)
  refuseUnknownFrameworks(config, layers, known)
  return { config, layers, diagnostics: layers.flatMap(({ warnings = [] }) => warnings.map(diagnosticOf)) }
}

function diagnosticOf({ code, message, file, line, column }: ConfigError): Diagnostic {
  return {
    level: 'warning',
    code,
    message,
    hint: 'write the name that it has now',
    location: { file, line, column },
  }
}

function askedFile(configFile: string, cwd: string): string {
  const file = resolve(cwd, configFile)
  if (existsSync(file)) return file
  throw new CommandError(
    'config-missing',
    `there is no \`${configFile}\``,
    'check the path that --config names',
  )
}

/** One file for all that is scanned: several would be merged silently. */
function nearest(scanned: readonly string[], cwd: string): string | undefined {
  const found = [...new Set(scanned.map(findConfig))]
  if (found.length <= 1) return found[0]
  const names = found.map((file) => (file === undefined ? 'none' : shownPath(cwd, file))).join(', ')
  throw new CommandError(
    'config-ambiguous',
    `the paths have different configurations: ${names}`,
    'scan them one by one, or name one with --config',
  )
}

function refuseUnknownFrameworks(config: Config, layers: readonly Layer[], known: Known): void {
  const unknown = checkFrameworks(config, layers, known)
  const [first] = unknown
  if (first === undefined) return
  const hint = `frameworks: ${frameworkIds(config, known).join(', ')}`
  if (first.origin.startsWith('--')) throw unknownWord('framework', first.id, first.nearest, hint)
  const lines = unknown.map(({ id, nearest: near, origin }) => {
    const help = near === undefined ? '' : `; did you mean \`${near}\`?`
    return `${origin}  unknown framework \`${id}\`${help}`
  })
  throw new CommandError('config-unknown-framework', lines.join('\n  '), hint)
}

function refuseUnknownEnvironments(config: Config, layers: readonly Layer[]): void {
  const unknown = checkEnvironments(config, layers)
  if (unknown.length === 0) return
  const lines = unknown.map(({ message, origin }) =>
    origin.startsWith('--') ? message : `${origin}  ${message}`,
  )
  const names = Object.keys(config.environments)
  const hint = names.length === 0 ? 'the configuration has none' : `environments: ${names.join(', ')}`
  throw new CommandError('config-unknown-environment', lines.join('\n  '), hint)
}
