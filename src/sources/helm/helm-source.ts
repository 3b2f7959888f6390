import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ChartRendering, Diagnostic, MinorVersion } from '#model'
import { runProgram } from '../program/run.ts'
import { withScratch } from '../program/scratch.ts'
import { isWithin, realPath } from '../program/within.ts'
import { shownPath } from '../shown-path.ts'
import { emptyReading, joinReadings, type Reading, type Source } from '../source.ts'
import { helmArguments } from './arguments.ts'
import { type Chart, chartAt } from './chart.ts'
import { renderFailure } from './failure.ts'
import { linkOutside } from './links.ts'
import { readRendering } from './rendering.ts'

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

/** A chart through `helm template`, once for each rendering. Nothing is written into it, and nothing fetched for it. */
export function helmSource(options: HelmOptions): Source {
  return { name: `helm ${shownPath(options.cwd, options.chart)}`, read: () => read(options) }
}

async function read(options: HelmOptions): Promise<Reading> {
  const { chart: path, cwd, renderings } = options
  const shown = shownPath(cwd, path)
  if (!existsSync(path)) return diagnosed(absent(shown))
  const outside = outsideOf(options)
  if (outside !== undefined) return diagnosed(leadsOutside(shown, shownPath(cwd, outside)))
  const chart = chartAt(path, shown)
  if (chart.file?.isLibrary === true) return diagnosed(library(chart))
  const first = await renderAll(options, chart, renderings)
  if (first.some(({ rendered }) => rendered) || options.configured) return joined(first)
  return (await renderForTests(options, chart)) ?? joined(first)
}

/** A link out of the chart, or a values file that lies in the tree and is a link out of it. */
function outsideOf({ chart, root, renderings }: HelmOptions): string | undefined {
  const values = renderings.flatMap((rendering) => rendering.values)
  return (
    linkOutside(chart, root) ??
    values.find((path) => isWithin(root, path) && !isWithin(realPath(root), realPath(path)))
  )
}

/** With each values file of the chart's own continuous integration; undefined where none of them renders either. */
async function renderForTests(options: HelmOptions, chart: Chart): Promise<Reading | undefined> {
  const base = options.renderings[0]!
  const renderings = globSync('ci/*-values.yaml', { cwd: options.chart })
    .toSorted()
    .map((path) => ({
      ...base,
      name: basename(path, '.yaml'),
      values: [...base.values, join(options.chart, path)],
    }))
  const all = await renderAll(options, chart, renderings)
  const names = renderings.filter((_, index) => all[index]!.rendered).map(({ name }) => name)
  if (names.length === 0) return undefined
  const reading = joined(all)
  const diagnostics = reading.diagnostics.map((one) =>
    one.code === 'chart-does-not-render' ? mild(one) : one,
  )
  return { ...reading, diagnostics: [renderedForTests(chart, names), ...diagnostics] }
}

interface Rendered {
  readonly rendered: boolean
  readonly reading: Reading
}

async function renderAll(
  options: HelmOptions,
  chart: Chart,
  renderings: readonly ChartRendering[],
): Promise<Rendered[]> {
  const all: Rendered[] = []
  for (const rendering of renderings) all.push(await render(options, chart, rendering))
  return all
}

async function render(options: HelmOptions, chart: Chart, rendering: ChartRendering): Promise<Rendered> {
  const { chart: path, helm, cwd, kubernetesVersion } = options
  const args = helmArguments(path, rendering, kubernetesVersion)
  const result = await withScratch(({ folder, env }) => runProgram({ program: helm, args, cwd: folder, env }))
  if (result.ok) return { rendered: true, reading: readRendering(chart, rendering, result.output, cwd) }
  const diagnostic = renderFailure({ chart, path, rendering: rendering.name }, result)
  return { rendered: false, reading: diagnosed(diagnostic) }
}

/** What several renderings say alike is said once. */
function joined(all: readonly Rendered[]): Reading {
  const reading = joinReadings(all.map((one) => one.reading))
  const said = new Map(reading.diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]))
  return { ...reading, diagnostics: [...said.values()] }
}

function diagnosed(diagnostic: Diagnostic): Reading {
  return { ...emptyReading, diagnostics: [diagnostic] }
}

function mild(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, level: 'warning' }
}

function absent(shown: string): Diagnostic {
  return {
    level: 'error',
    code: 'path-missing',
    message: `there is no chart \`${shown}\``,
    hint: 'correct `chart` under `sources:` in seaworthy.yaml',
    location: { file: shown, line: 1, column: 1 },
  }
}

function leadsOutside(shown: string, link: string): Diagnostic {
  return {
    level: 'error',
    code: 'chart-link-outside',
    message: `the chart \`${shown}\` was not rendered: the symbolic link \`${link}\` leads outside of what is scanned`,
    hint: 'replace the link with a copy',
    location: { file: link, line: 1, column: 1 },
  }
}

function library({ shown, file }: Chart): Diagnostic {
  return {
    level: 'note',
    code: 'chart-library',
    message: `the chart \`${shown}\` is a library and renders nothing by itself`,
    hint: 'scan the charts that use it',
    ...(file && { location: file.place }),
  }
}

function renderedForTests({ shown, file }: Chart, names: readonly string[]): Diagnostic {
  const values = names.map((name) => `\`ci/${name}.yaml\``).join(', ')
  return {
    level: 'note',
    code: 'chart-ci-values',
    message: `the chart \`${shown}\` does not render by default; it was rendered with ${values}`,
    hint: 'list its renderings under `sources:` in seaworthy.yaml',
    ...(file && { location: file.place }),
  }
}
