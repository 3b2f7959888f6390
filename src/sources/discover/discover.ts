import { statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Diagnostic } from '#model'
import { shownPath } from '../shown-path.ts'
import { unreadable } from '../unreadable.ts'
import { chartOfTemplate, isChartArchive, withoutSubCharts } from './chart.ts'
import { uncovered } from './included.ts'
import { isArchive, kustomizationNames } from './names.ts'
import { type Target, targetsOf } from './targets.ts'
import { type Tree, walk } from './walk.ts'

/** What there is to judge: absolute, sorted, without repetition. */
export interface Discovery {
  readonly manifests: readonly string[]
  /** Those of `manifests` that the user named. */
  readonly named: readonly string[]
  /** Chart folders and archives. */
  readonly charts: readonly string[]
  /** Folders of kustomizations that no other one of the scan takes in. */
  readonly kustomizations: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface DiscoverOptions {
  /** Files, folders and globs as the user gave them; `-` is not for here. */
  readonly paths: readonly string[]
  /** Absolute. */
  readonly cwd: string
  /** Whether an absolute path is left out, named or not. */
  excluded(path: string): boolean
}

interface Found extends Tree {
  readonly named: Set<string>
  /** Folders whose kustomization file was itself named, so that files named beside it are meant as parts of it. */
  readonly namedKustomizations: string[]
}

/** Looks through everything that was named. Never throws: what cannot be found or read is a diagnostic. */
export function discover(options: DiscoverOptions): Discovery {
  const found: Found = {
    manifests: [],
    charts: [],
    kustomizations: [],
    diagnostics: [],
    named: new Set(),
    namedKustomizations: [],
  }
  for (const path of options.paths) {
    const targets = targetsOf(options.cwd, path)
    if ('level' in targets) found.diagnostics.push(targets)
    else for (const target of targets) place(target, found, options)
  }
  return withoutParts(found)
}

function place(target: Target, found: Found, options: DiscoverOptions): void {
  const { path } = target
  const shown = (any: string): string => shownPath(options.cwd, any)
  try {
    const chart = target.chart ?? chartOfTemplate(path)
    if (options.excluded(path)) return
    if (chart !== undefined) placeTemplate(chart, target, found, shown)
    else if (statSync(path).isDirectory()) walk(path, found, { shown, excluded: options.excluded })
    else placeFile(path, found, shown)
  } catch (error) {
    found.diagnostics.push(unreadable(shown(path), error))
  }
}

function placeTemplate(
  chart: string,
  { path, chart: around }: Target,
  found: Found,
  shown: (path: string) => string,
): void {
  if (around === undefined && !found.charts.includes(chart)) {
    found.diagnostics.push({
      level: 'note',
      code: 'template-of-chart',
      message: `\`${shown(path)}\` belongs to the chart \`${shown(chart)}\`, which is scanned as a whole`,
      hint: 'a template can only be judged by what it renders to',
    })
  }
  found.charts.push(chart)
}

function placeFile(path: string, found: Found, shown: (path: string) => string): void {
  const name = basename(path)
  if (name === 'Chart.yaml') found.charts.push(dirname(path))
  else if (kustomizationNames.includes(name)) {
    found.kustomizations.push(dirname(path))
    found.namedKustomizations.push(dirname(path))
  } else if (!isArchive(path)) {
    found.manifests.push(path)
    found.named.add(path)
  } else if (isChartArchive(path)) found.charts.push(path)
  else found.diagnostics.push(noChart(shown(path)))
}

function noChart(shown: string): Diagnostic {
  return {
    level: 'error',
    code: 'not-a-chart',
    message: `\`${shown}\` is no packed chart: it holds no \`Chart.yaml\``,
    hint: 'unpack it and scan its folder',
    location: { file: shown, line: 1, column: 1 },
  }
}

/** What a kustomization or a chart takes in is judged as part of it; a file that was named is judged in any case. */
function withoutParts(found: Found): Discovery {
  const { kustomizations, lists } = uncovered(unique(found.kustomizations))
  const { lists: namedLists } = uncovered(unique(found.namedKustomizations))
  const isOwn = (path: string): boolean => (found.named.has(path) ? !namedLists(path) : !lists(path))
  const manifests = unique(found.manifests).filter(isOwn)
  return {
    manifests,
    named: manifests.filter((path) => found.named.has(path)),
    charts: withoutSubCharts(unique(found.charts)),
    kustomizations,
    diagnostics: found.diagnostics,
  }
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)].toSorted()
}
