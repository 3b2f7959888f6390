import type { Diagnostic, DiagnosticLocation } from '#model'
import { tidyMessage } from '../program/message.ts'
import type { ProgramResult } from '../program/run.ts'
import type { Chart } from './chart.ts'
import { templateFinder } from './templates.ts'

type Failure = Extract<ProgramResult, { readonly ok: false }>

/** What failed: `path` is the chart's own, which helm's messages name. */
export interface FailedChart {
  readonly chart: Chart
  readonly path: string
  readonly rendering: string
}

/** Why a chart does not render: what helm said, at the file that it named. */
export function renderFailure({ chart, path, rendering }: FailedChart, result: Failure): Diagnostic {
  const said = messageOf(result, path, chart.shown)
  const missing = /missing in charts\/ directory: (.+)$/.exec(said)?.[1]
  if (missing !== undefined) return dependenciesMissing(chart, missing)
  const which = rendering === 'default' ? '' : ` as \`${rendering}\``
  return {
    level: 'error',
    code: 'chart-does-not-render',
    message: `the chart \`${chart.shown}\` does not render${which}: ${said}`,
    hint: hintFor(said),
    location: placeOf(chart, said),
  }
}

function dependenciesMissing(chart: Chart, names: string): Diagnostic {
  const first = names.split(', ')[0]
  const dependency = chart.file?.dependencies.find(({ name }) => name === first)
  return {
    level: 'error',
    code: 'chart-dependencies-missing',
    message: `the chart \`${chart.shown}\` was not rendered: its dependencies are not in \`charts/\`: ${names}`,
    hint: `run: helm dependency build ${chart.shown}`,
    location: dependency?.place ?? startOf(chart),
  }
}

function messageOf({ why, messages }: Failure, path: string, shown: string): string {
  if (why === 'time') return 'helm did not finish in time'
  if (why === 'size') return 'it renders more than 256 MiB'
  if (why === 'start') return `helm cannot be started: ${tidyMessage(messages)}`
  const error = messages.replaceAll(path, shown).replace(/^[^]*?^Error: /m, '')
  const said = tidyMessage(error.replace(/\s*Use --debug flag to render out invalid YAML\s*$/, ''))
  return said === '' ? 'helm failed without a word' : said
}

function hintFor(said: string): string {
  if (said.includes('requires kubeVersion'))
    return 'name the version of your cluster with --kubernetes-version'
  if (/^(?:cannot load|parse error|YAML parse error|failed to parse)|no template|function "/.test(said)) {
    return 'mend the file that helm names, or leave the chart out with --exclude'
  }
  return 'give the values that it asks for with --values or --set, or list its renderings under `sources:` in seaworthy.yaml'
}

/** The last file that helm names, which is the innermost: `web/templates/x.yaml:12:8`, whose first step is the chart's name. */
function placeOf(chart: Chart, said: string): DiagnosticLocation {
  const [, own, ownLine = '1'] =
    /^cannot load ((?:Chart|values)\.\w+): .*?(?:line (\d+))?(?::|$)/.exec(said) ?? []
  if (own !== undefined) return { file: chart.text(own).path, line: Number(ownLine), column: 1 }
  const named = [
    ...said.matchAll(/[\w.-]+\/(?:charts|templates|crds)\/[\w./-]+\.\w+(?::(\d+)(?::(\d+))?)?/g),
  ].at(-1)
  if (named === undefined) return startOf(chart)
  const [text, line = '1', column = '0'] = named
  const { template } = templateFinder(chart)(text.split(':', 1)[0]!)
  const known = template.text !== ''
  return { file: template.path, line: known ? Number(line) : 1, column: known ? Number(column) + 1 : 1 }
}

function startOf({ file, shown }: Chart): DiagnosticLocation {
  return file?.place ?? { file: shown, line: 1, column: 1 }
}
