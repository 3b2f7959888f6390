import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type ChartRendering, type Diagnostic, formatVersion, type MinorVersion, type SourceText } from '#model'
import { readDocuments } from '../documents/read-documents.ts'
import { type ProgramResult, runProgram } from '../program/run.ts'
import { withScratch } from '../program/scratch.ts'
import { shownPath } from '../shown-path.ts'
import { emptyReading, joinReadings, type Reading, type Source } from '../source.ts'
import { type ChartFile, readChartFile } from './chart-file.ts'
import { renderFailure } from './failure.ts'
import { linkOutside } from './links.ts'
import { templateFinder } from './templates.ts'

export interface HelmOptions {
  /** An absolute folder or `.tgz`. */
  readonly chart: string
  readonly renderings: readonly ChartRendering[]
  /** Whether the renderings were asked for; else `ci/*-values.yaml` are tried where the default does not render. */
  readonly configured: boolean
  /** The helm program, absolute. */
  readonly helm: string
  readonly cwd: string
  /** Absolute: links may not lead out of it. */
  readonly root: string
  readonly kubernetesVersion: MinorVersion
}

/** A chart through `helm template`, once for each rendering. */
export function helmSource(options: HelmOptions): Source {
  return { name: `helm ${shownPath(options.cwd, options.chart)}`, read: () => read(options) }
}

async function read(options: HelmOptions): Promise<Reading> {
  const { chart, cwd, root } = options
  const shown = shownPath(cwd, chart)
  const isFolder = statSync(chart).isDirectory()
  const file = isFolder ? readChartFile(chart, shown) : undefined
  if (file?.isLibrary) return diagnosed(note('chart-library', `the chart \`${shown}\` is a library and renders nothing by itself`, 'scan the charts that use it', file))
  const outside = isFolder ? linkOutside(chart, root) : undefined
  if (outside !== undefined) {
    const message = `the chart \`${shown}\` was not rendered: its symbolic link \`${shownPath(cwd, outside)}\` leads outside of what is scanned`
    return diagnosed({ level: 'error', code: 'chart-link-outside', message, hint: 'replace the link with a copy', location: { file: shown, line: 1, column: 1 } })
  }
  const first = await renderAll(options, options.renderings, file)
  const failed = first.every(({ result }) => !result.ok)
  const fallback = failed && !options.configured && isFolder ? ciRenderings(chart, options.renderings[0]!) : []
  if (fallback.length === 0) return joinReadings(first.map(({ reading }) => reading))
  const second = await renderAll(options, fallback, file)
  if (second.every(({ result }) => !result.ok)) return joinReadings(first.map(({ reading }) => reading))
  const names = fallback.map(({ name }) => name).join(', ')
  const message = `the chart \`${shown}\` does not render by default; it was rendered with the values of its \`ci/\` folder: ${names}`
  return joinReadings([diagnosed(note('chart-ci-values', message, 'list its renderings under `sources:` in seaworthy.yaml', file)), ...second.map(({ reading }) => reading)])
}

interface Rendered {
  readonly result: ProgramResult
  readonly reading: Reading
}

async function renderAll(options: HelmOptions, renderings: readonly ChartRendering[], file: ChartFile | undefined): Promise<Rendered[]> {
  const all: Rendered[] = []
  for (const rendering of renderings) all.push(await render(options, rendering, file))
  return all
}

/** Values files of the chart's own continuous integration, as `helm lint` tools use them. */
function ciRenderings(chart: string, base: ChartRendering): ChartRendering[] {
  return globSync('ci/*-values.yaml', { cwd: chart })
    .toSorted()
    .map((path) => ({ ...base, name: basename(path, '.yaml'), values: [...base.values, join(chart, path)] }))
}

async function render(options: HelmOptions, rendering: ChartRendering, file: ChartFile | undefined): Promise<Rendered> {
  const { chart, helm, cwd, kubernetesVersion } = options
  const args = [
    'template',
    rendering.release,
    chart,
    '--namespace',
    rendering.namespace ?? rendering.release,
    '--kube-version',
    `${formatVersion(kubernetesVersion)}.0`,
    '--include-crds',
    ...rendering.values.flatMap((path) => ['--values', path]),
    ...rendering.set.flatMap((text) => ['--set', text]),
    ...rendering.apiVersions.flatMap((text) => ['--api-versions', text]),
  ]
  const result = await withScratch(({ folder, env }) => runProgram({ program: helm, args, cwd: folder, env }))
  const shown = shownPath(cwd, chart)
  if (!result.ok) return { result, reading: diagnosed(renderFailure(shown, file, rendering.name, result)) }
  return { result, reading: readRendering(options, rendering, result.output) }
}

function readRendering({ chart, cwd }: HelmOptions, { name, values }: ChartRendering, output: string): Reading {
  const shown = shownPath(cwd, chart)
  const text: SourceText = { path: `helm template ${shown}`, text: output, readOnly: 'it was rendered by helm' }
  const find = templateFinder(chart, shown)
  const own = valuesText(chart, shown, values, cwd)
  return readDocuments(text, {
    source: `helm ${shown} (${name})`,
    origin(span) {
      const source = /^# Source: (.+)$/m.exec(output.slice(span.start, span.end))?.[1]?.trim() ?? ''
      return { type: 'rendered', by: 'helm', rendering: name, ...span, ...find(source), ...(own && { values: own }) }
    },
  })
}

/** The file whose keys a fix may set: the last values file of the rendering, else the chart's own. */
function valuesText(chart: string, shown: string, values: readonly string[], cwd: string): SourceText | undefined {
  const path = values.at(-1) ?? join(chart, 'values.yaml')
  if (!existsSync(path)) return undefined
  const name = values.length > 0 ? shownPath(cwd, path) : `${shown}/values.yaml`
  return { path: name, text: readFileSync(path, 'utf8') }
}

function diagnosed(diagnostic: Diagnostic): Reading {
  return { ...emptyReading, diagnostics: [diagnostic] }
}

function note(code: string, message: string, hint: string, file: ChartFile | undefined): Diagnostic {
  return { level: 'note', code, message, hint, ...(file && { location: file.place([]) }) }
}
