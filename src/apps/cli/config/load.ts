import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import {
  checkTrust,
  type Config,
  type ConfigError,
  type ConfigPart,
  isWithin,
  type Known,
  type Layer,
  mergeLayers,
  parseConfig,
  type ParsedConfig,
} from '#config'
import { shownPath } from '#sources'
import { CommandError } from '../errors.ts'
import { findConfig, treeOf } from './find.ts'

export interface LoadOptions {
  /** Absolute paths that are scanned. */
  readonly scanned: readonly string[]
  readonly cwd: string
  /** As `--config` gives it. */
  readonly configFile?: string
  readonly flags: ConfigPart
  readonly known: Known
}

export interface LoadedConfig {
  readonly config: Config
  /** What it was merged from, the strongest last. */
  readonly layers: readonly Layer[]
}

/**
 * The configuration of a run: options over `--config` over the nearest file over what it extends. Throws a `CommandError` that
 * names every mistake with its place.
 */
export function loadConfig({ scanned, cwd, configFile, flags, known }: LoadOptions): LoadedConfig {
  const found = nearest(scanned, cwd)
  const asked = configFile === undefined ? undefined : resolve(cwd, configFile)
  if (asked !== undefined && !existsSync(asked)) {
    throw new CommandError('config-missing', `there is no \`${configFile}\``, 'check the path that --config names')
  }
  const trees = scanned.map(treeOf)
  const insideTree = (path: string): string | undefined => trees.find((tree) => isWithin(realpathSync(tree), realpathSync(path)))
  const replaced = asked !== undefined && insideTree(asked) !== undefined
  const files = [...(found !== undefined && !replaced ? [found] : []), ...(asked === undefined ? [] : [asked])]
  const reader = { cwd, known, insideTree }
  const layers = [...files.flatMap((file) => chain(file, reader, [])), flagLayer(flags)]
  const config = mergeLayers(layers)
  checkEnvironment(config)
  return { config, layers }
}

/** One file for all that is scanned: several would be merged silently. */
function nearest(scanned: readonly string[], cwd: string): string | undefined {
  const found = [...new Set(scanned.map(findConfig))]
  if (found.length <= 1) return found[0]
  const names = found.map((file) => (file === undefined ? 'none' : shownPath(cwd, file))).join(', ')
  throw new CommandError('config-ambiguous', `the paths have different configurations: ${names}`, 'scan them one by one, or name one with --config')
}

interface Reader {
  readonly cwd: string
  readonly known: Known
  insideTree(path: string): string | undefined
}

/** A file's layer behind those of the files that it extends. */
function chain(file: string, reader: Reader, above: readonly string[]): Layer[] {
  const shown = shownPath(reader.cwd, file)
  if (above.includes(file)) {
    const names = [...above.slice(above.indexOf(file)), file].map((path) => shownPath(reader.cwd, path))
    throw new CommandError('config-extends-cycle', `configurations extend each other in a circle: ${names.join(' → ')}`, 'take one `extends` out')
  }
  const { config, errors } = parseConfig(textOf(file, shown), { file: shown, folder: dirname(file) }, reader.known)
  if (config === undefined) throw configError(errors)
  const tree = reader.insideTree(file)
  const untrusted = tree === undefined ? [] : checkTrust(config, tree)
  if (untrusted.length > 0) throw configError(untrusted)
  return [...config.extends.flatMap((base) => chain(base, reader, [...above, file])), fileLayer(config)]
}

function textOf(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandError('config-unreadable', `cannot read \`${shown}\`: ${why}`, 'check the path and its permissions')
  }
}

function fileLayer({ part, place }: ParsedConfig): Layer {
  return {
    part,
    originOf(path) {
      const { file, line, column } = place(path)
      return `${file}:${line}:${column}`
    },
  }
}

const optionNames: Readonly<Record<string, string>> = {
  frameworks: '--framework',
  personas: '--persona',
  failOn: '--fail-on',
  kubernetesVersion: '--kubernetes-version',
  pssVersion: '--pss-version',
  requireCoverage: '--require-coverage',
}

function flagLayer(part: ConfigPart): Layer {
  return { part, originOf: ([key = '', name]) => (key === 'programs' ? `--${name}` : (optionNames[key] ?? `--${key}`)) }
}

function configError(errors: readonly ConfigError[]): CommandError {
  const [first, ...rest] = errors.map(({ code, message, file, line, column }) => ({ code, text: `${file}:${line}:${column}  ${message}` }))
  const more = rest.map(({ text }) => `\n  ${text}`).join('')
  return new CommandError(first!.code, `${first!.text}${more}`, 'seaworthy init writes a configuration to start from')
}

function checkEnvironment({ environment, environments }: Config): void {
  if (environment === undefined || Object.hasOwn(environments, environment)) return
  const names = Object.keys(environments)
  const known = names.length === 0 ? 'the configuration has none' : `environments: ${names.join(', ')}`
  throw new CommandError('config-unknown-environment', `unknown environment \`${environment}\``, known)
}
