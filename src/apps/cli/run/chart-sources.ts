import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ChartSettings, Diagnostic } from '#model'
import { type Config, defaultRelease, isWithin } from '#config'
import {
  type Discovery,
  findProgram,
  helmSource,
  kustomizeSource,
  repositoryRoot,
  shownPath,
  type Source,
} from '#sources'
import { CommandError } from '../errors.ts'
import type { Terminal } from '../terminal.ts'
import { type RawOptions, strings } from './flags.ts'

export interface ChartOptions {
  readonly discovery: Discovery
  readonly config: Config
  readonly terminal: Terminal
  readonly options: RawOptions
  /** Absolute paths that were named. */
  readonly scanned: readonly string[]
}

interface Found {
  readonly sources: readonly Source[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A source for every chart and kustomization, or why there can be none. */
export function chartSources(options: ChartOptions): Found {
  const charts = chartsOf(options)
  const helm = helmSources(options, charts)
  const kustomize = kustomizeSources(options)
  return {
    sources: [...helm.sources, ...kustomize.sources],
    diagnostics: [...helm.diagnostics, ...kustomize.diagnostics],
  }
}

interface Chart extends ChartSettings {
  readonly configured: boolean
}

/** What the configuration says of a chart outranks how it would be rendered by itself; options are for the others. */
function chartsOf({ discovery, config, options, scanned, terminal }: ChartOptions): Chart[] {
  const configured = config.sources.filter(({ chart }) => scanned.some((path) => isWithin(path, chart)))
  const named = new Set(configured.map(({ chart }) => chart))
  const values = strings(options['values']).map((path) => valuesFile(terminal.cwd, path))
  const set = strings(options['set']).map(assignment)
  const own = discovery.charts
    .filter((chart) => !named.has(chart))
    .map((chart) => ({
      chart,
      configured: values.length + set.length > 0,
      renderings: [{ name: 'default', release: defaultRelease(chart), values, set, apiVersions: [] }],
    }))
  return [...configured.map((settings) => ({ ...settings, configured: true })), ...own]
}

function valuesFile(cwd: string, path: string): string {
  const file = resolve(cwd, path)
  if (existsSync(file)) return file
  throw new CommandError('values-missing', `there is no \`${path}\``, 'check the path that --values names')
}

function assignment(text: string): string {
  if (text.includes('=')) return text
  throw new CommandError('wrong-value', `\`--set ${text}\` gives no value`, 'write it as key=value')
}

function helmSources({ config, terminal, scanned }: ChartOptions, charts: readonly Chart[]): Found {
  if (charts.length === 0) return { sources: [], diagnostics: [] }
  const { cwd } = terminal
  const helm = find('helm', config.programs.helm, terminal, scanned)
  if (helm === undefined) {
    const names = charts.map(({ chart }) => shownPath(cwd, chart))
    return { sources: [], diagnostics: [missing('helm', 'chart', names, config.programs.helm)] }
  }
  const { kubernetesVersion } = config
  const sources = charts.map((chart) =>
    helmSource({ ...chart, helm, cwd, root: rootOf(chart.chart, scanned), kubernetesVersion }),
  )
  return { sources, diagnostics: [] }
}

/** The repository of a chart, else the scanned folder that it lies in. */
function rootOf(chart: string, scanned: readonly string[]): string {
  return repositoryRoot(chart) ?? scanned.find((path) => isWithin(path, chart)) ?? chart
}

function kustomizeSources({ config, terminal, scanned, discovery }: ChartOptions): Found {
  const { kustomizations } = discovery
  if (kustomizations.length === 0) return { sources: [], diagnostics: [] }
  const { cwd } = terminal
  const option = config.programs.kustomize
  const program =
    find('kustomize', option, terminal, scanned) ??
    (option === undefined ? find('kubectl', undefined, terminal, scanned) : undefined)
  if (program === undefined) {
    const names = kustomizations.map((folder) => shownPath(cwd, folder))
    return { sources: [], diagnostics: [missing('kustomize', 'kustomization', names, option)] }
  }
  const sources = kustomizations.map((folder) =>
    kustomizeSource({ folder, program, cwd, root: repositoryRoot(folder) }),
  )
  return { sources, diagnostics: [] }
}

function find(
  name: string,
  option: string | undefined,
  { cwd, env }: Terminal,
  scanned: readonly string[],
): string | undefined {
  return findProgram(name, { option, cwd, searchPath: env['PATH'] ?? '', scanned }).path
}

const mostNames = 5

function missing(
  program: string,
  noun: string,
  names: readonly string[],
  option: string | undefined,
): Diagnostic {
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : ''
  const shown = names
    .slice(0, mostNames)
    .map((name) => `\`${name}\``)
    .join(', ')
  const also = program === 'kustomize' ? ' (nor `kubectl`)' : ''
  const what = option === undefined ? `\`${program}\`${also} is not on PATH` : `\`${option}\` is no program`
  return {
    level: 'error',
    code: `${program}-missing`,
    message: `${what}: ${names.length === 1 ? `the ${noun}` : `${names.length} ${noun}s`} ${shown}${more} ${names.length === 1 ? 'was' : 'were'} not scanned`,
    hint: `install ${program}, or name it with --${program}; plain manifests were scanned all the same`,
  }
}
