import type { SourceText } from '#model'
import type { Chart } from './chart.ts'

/** Where a rendered document comes from. */
export interface TemplateSource {
  readonly template: SourceText
  /** The innermost sub-chart that the template belongs to, as its own `Chart.yaml` says. */
  readonly dependency?: { readonly name: string; readonly version: string }
}

/**
 * Finds templates by what helm calls them: `web/charts/redis/templates/service.yaml`, which begins with the chart's name and goes
 * on with its sub-charts' names or aliases. What names no file of the chart is its `Chart.yaml`.
 */
export function templateFinder(chart: Chart): (source: string) => TemplateSource {
  const known = new Map<string, TemplateSource>()
  return (source) => {
    const found = known.get(source) ?? find(chart, source.split('/').slice(1))
    known.set(source, found)
    return found
  }
}

function find(chart: Chart, steps: readonly string[]): TemplateSource {
  if (steps.length === 0 || steps.some((step) => ['', '.', '..'].includes(step)))
    return { template: chart.text('Chart.yaml') }
  let owner = chart
  let rest = steps
  let dependency: TemplateSource['dependency']
  while (rest[0] === 'charts' && rest.length > 2) {
    const inner = owner.subChart(rest[1]!)
    if (inner?.file === undefined) break
    owner = inner
    rest = rest.slice(2)
    dependency = { name: inner.file.name, version: inner.file.version }
  }
  return { template: owner.text(rest.join('/')), ...(dependency && { dependency }) }
}
