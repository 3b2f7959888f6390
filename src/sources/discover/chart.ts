import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { chartFilesIn } from '../helm/archive.ts'
import { isWithin } from '../program/within.ts'

/** Larger archives are no charts: helm refuses them. */
const largest = 100 * 1024 * 1024

/** Whether a file is a packed chart. */
export function isChartArchive(path: string): boolean {
  try {
    return statSync(path).size <= largest && chartFilesIn(path).has('Chart.yaml')
  } catch {
    return false
  }
}

/** The chart whose templates a path is, or lies among: a template means nothing without its chart. */
export function chartOfTemplate(path: string): string | undefined {
  for (const at of [path, ...foldersAbove(path)]) {
    if (basename(at) === 'templates' && existsSync(join(dirname(at), 'Chart.yaml'))) return dirname(at)
  }
  return undefined
}

/** The outermost chart that is `root`, or lies below it, in which a path lies. */
export function chartAround(root: string, path: string): string | undefined {
  const folders = foldersAbove(path).filter((folder) => isWithin(root, folder))
  return folders.findLast((folder) => existsSync(join(folder, 'Chart.yaml')))
}

/** Charts that are not among the `charts/` of another one of them. */
export function withoutSubCharts(charts: readonly string[]): string[] {
  const all = new Set(charts)
  const isSub = (at: string): boolean => basename(dirname(at)) === 'charts' && all.has(dirname(dirname(at)))
  return charts.filter((chart) => ![chart, ...foldersAbove(chart)].some(isSub))
}

/** From the inside out. */
function foldersAbove(path: string): string[] {
  const folders: string[] = []
  for (let at = dirname(path); at !== folders.at(-1); at = dirname(at)) folders.push(at)
  return folders
}
