import { dirname } from 'node:path'
import { checkTrust, type ConfigError, type Known, type Layer, parseConfig, type ParsedConfig } from '#config'
import { shownPath } from '#sources'
import { CommandError } from '../errors.ts'
import { readConfigFile } from './read-file.ts'
import { leadsInto, realPath } from './tree.ts'

/** How configurations are read. */
export interface Reading {
  readonly cwd: string
  readonly known: Known
  /** The folders that hold what is scanned: what a configuration inside them says is not trusted. */
  readonly trees: readonly string[]
}

/**
 * The layers of files, the strongest last, each behind those of all that it extends; a file counts once, however many extend
 * it. Throws a `CommandError` that names every mistake of a file with its place.
 */
export function layersOf(files: readonly string[], reading: Reading): Layer[] {
  const done = new Set<string>()
  return files.flatMap((file) => visit(file, []))

  function visit(at: string, above: readonly string[]): Layer[] {
    const real = realPath(at)
    const way = [...above, at]
    const circle = above.findIndex((path) => realPath(path) === real)
    if (circle >= 0) throw cycleError(way.slice(circle), reading.cwd)
    if (done.has(real)) return []
    done.add(real)
    const config = readConfig(at, reading, files.length === 1 && above.length === 0)
    return [...config.extends.flatMap((base) => visit(base, way)), fileLayer(config)]
  }
}

function readConfig(file: string, { cwd, known, trees }: Reading, alone: boolean): ParsedConfig {
  const shown = shownPath(cwd, file)
  const tree = trees.find((folder) => lies(folder, file))
  if (tree !== undefined && !leadsInto(tree, file)) throw outsideError(shown)
  const text = readConfigFile(file, shown)
  const { config, errors } = parseConfig(text, { file: shown, folder: dirname(file), alone }, known)
  if (config === undefined) throw configError(errors)
  const untrusted = tree === undefined ? [] : checkTrust(config, (path) => leadsInto(tree, path))
  if (untrusted.length > 0) throw configError(untrusted)
  return config
}

/** Whether a file is in a folder by its name or by what it leads to. */
function lies(folder: string, file: string): boolean {
  return leadsInto(folder, dirname(file)) || leadsInto(folder, file)
}

function fileLayer({ part, place, warnings }: ParsedConfig): Layer {
  return {
    part,
    warnings,
    originOf(path) {
      const { file, line, column } = place(path)
      return `${file}:${line}:${column}`
    },
  }
}

function cycleError(files: readonly string[], cwd: string): CommandError {
  const names = files.map((path) => shownPath(cwd, path)).join(' → ')
  return new CommandError(
    'config-extends-cycle',
    `configurations extend each other in a circle: ${names}`,
    'take one `extends` out',
  )
}

function outsideError(shown: string): CommandError {
  return new CommandError(
    'config-untrusted',
    `\`${shown}\` is a link that leads outside of what is scanned`,
    'name the file that it leads to with --config',
  )
}

function configError(errors: readonly ConfigError[]): CommandError {
  const lines = errors.map(({ message, file, line, column }) => `${file}:${line}:${column}  ${message}`)
  return new CommandError(
    errors[0]!.code,
    lines.join('\n  '),
    'seaworthy init writes a configuration to start from',
  )
}
