import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceText } from '#model'
import { readText } from '../manifests/read-text.ts'
import { chartFilesIn } from './archive.ts'
import { type ChartFile, parseChartFile, readChartFile } from './chart-file.ts'

/** A chart or a sub-chart, in a folder or packed. */
export interface Chart {
  /** How its folder or archive is printed. */
  readonly shown: string
  /** Undefined where `Chart.yaml` cannot be read. */
  readonly file: ChartFile | undefined
  /** A sub-chart by what this chart calls it. */
  subChart(name: string): Chart | undefined
  /** A file of the chart; for a packed one the archive, which has no text to show. */
  text(path: string): SourceText
}

/** The chart at an absolute path; `shown` is how that is printed. */
export function chartAt(path: string, shown: string): Chart {
  return isFolder(path) ? folderChart(path, shown) : packedChart(chartFilesIn(path), '', shown)
}

function folderChart(folder: string, shown: string): Chart {
  const file = readChartFile(folder, shown)
  let inner: readonly Chart[] | undefined
  return {
    shown,
    file,
    subChart: (name) => {
      inner ??= chartsIn(join(folder, 'charts'), `${shown}/charts`)
      return named(inner, nameBehind(file, name))
    },
    text: (path) => {
      const read = readText(join(folder, path), `${shown}/${path}`)
      return 'text' in read
        ? read
        : { path: `${shown}/${path}`, text: '', readOnly: 'the file cannot be read' }
    },
  }
}

function chartsIn(folder: string, shown: string): Chart[] {
  const entries = isFolder(folder) ? readdirSync(folder).toSorted() : []
  return entries
    .filter((entry) => entry.endsWith('.tgz') || isFolder(join(folder, entry)))
    .map((entry) => chartAt(join(folder, entry), `${shown}/${entry}`))
}

function packedChart(files: ReadonlyMap<string, string>, prefix: string, shown: string): Chart {
  const text = files.get(`${prefix}Chart.yaml`)
  const file = text === undefined ? undefined : parseChartFile(text, shown)
  return {
    shown,
    file: file && { ...file, place: { file: shown, line: 1, column: 1 } },
    subChart: (name) => named(packedChartsIn(files, prefix, shown), nameBehind(file, name)),
    text: () => ({ path: shown, text: '', readOnly: 'the chart is an archive' }),
  }
}

function packedChartsIn(files: ReadonlyMap<string, string>, prefix: string, shown: string): Chart[] {
  const below = new RegExp(`^${RegExp.escape(prefix)}charts/[^/]+/(?=Chart\\.yaml$)`)
  return [...files.keys()]
    .flatMap((path) => below.exec(path)?.[0] ?? [])
    .map((inner) => packedChart(files, inner, shown))
}

/** Helm knows a sub-chart by its `Chart.yaml`, whatever its folder or archive is called. */
function named(charts: readonly Chart[], name: string): Chart | undefined {
  return charts.find(({ file }) => file?.name === name)
}

/** What a chart calls a sub-chart may be an alias. */
function nameBehind(file: ChartFile | undefined, alias: string): string {
  return file?.dependencies.find((dependency) => dependency.alias === alias)?.name ?? alias
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}
