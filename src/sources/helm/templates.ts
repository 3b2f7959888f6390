import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceText } from '#model'
import { readChartFile } from './chart-file.ts'

/** Where a rendered document comes from. */
export interface TemplateSource {
  readonly template: SourceText
  readonly dependency?: { readonly name: string; readonly version: string }
}

/**
 * Finds templates by what helm writes above each document: `# Source: web/charts/redis/templates/service.yaml`, which begins
 * with the chart's name. A template in an archive is known by the archive's name alone.
 */
export function templateFinder(chart: string, shown: string): (source: string) => TemplateSource {
  const known = new Map<string, TemplateSource>()
  return (source) => {
    const found = known.get(source) ?? find(chart, shown, source.split('/').slice(1))
    known.set(source, found)
    return found
  }
}

function find(chart: string, shown: string, steps: readonly string[]): TemplateSource {
  if (!isFolder(chart)) return { template: { path: shown, text: '', readOnly: 'the chart is an archive' } }
  let folder = chart
  let name = shown
  let dependency: TemplateSource['dependency']
  let rest = steps
  while (rest[0] === 'charts' && rest.length > 2) {
    const [, sub = ''] = rest
    const found = subChart(folder, sub)
    if (found === undefined) break
    dependency = { name: sub, version: found.version }
    name = `${name}/charts/${found.entry}`
    if (found.archive) return { template: { path: name, text: '', readOnly: 'the sub-chart is an archive' }, dependency }
    folder = join(folder, 'charts', found.entry)
    rest = rest.slice(2)
  }
  const template = read(join(folder, ...rest), `${name}/${rest.join('/')}`)
  return { template, ...(dependency && { dependency }) }
}

/** A sub-chart by its name: helm names it by its `Chart.yaml`, not by its folder. */
function subChart(folder: string, name: string): { entry: string; version: string; archive: boolean } | undefined {
  const charts = join(folder, 'charts')
  for (const entry of existsSync(charts) ? readdirSync(charts).toSorted() : []) {
    const chart = isFolder(join(charts, entry)) ? readChartFile(join(charts, entry), entry) : undefined
    if (chart?.name === name) return { entry, version: chart.version, archive: false }
    const archived = new RegExp(`^${RegExp.escape(name)}-(v?\\d.*)\\.tgz$`).exec(entry)?.[1]
    if (archived !== undefined) return { entry, version: archived, archive: true }
  }
  return undefined
}

function read(path: string, shown: string): SourceText {
  try {
    return { path: shown, text: readFileSync(path, 'utf8') }
  } catch {
    return { path: shown, text: '', readOnly: 'the template cannot be read' }
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}
