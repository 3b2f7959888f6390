import type { Diagnostic } from '#model'
import type { ProgramResult } from '../program/run.ts'
import { tidyMessage } from '../program/message.ts'
import type { ChartFile } from './chart-file.ts'

type Failure = Extract<ProgramResult, { readonly ok: false }>

/** Why a chart does not render: what helm said, at the template or value that it named. */
export function renderFailure(shown: string, chart: ChartFile | undefined, rendering: string, result: Failure): Diagnostic {
  const said = tidyMessage(result.messages.replace(/^(?:level=\w+ )?.*?Error: /s, ''))
  const missing = /missing in charts\/ directory: (.*)$/.exec(said)?.[1]
  const which = rendering === 'default' ? '' : ` as \`${rendering}\``
  if (missing !== undefined) {
    return {
      level: 'error',
      code: 'chart-dependencies-missing',
      message: `the chart \`${shown}\` was not rendered: its dependencies are not in \`charts/\`: ${missing}`,
      hint: `run: helm dependency build ${shown}`,
      location: chart?.place(['dependencies']) ?? { file: `${shown}/Chart.yaml`, line: 1, column: 1 },
    }
  }
  return {
    level: 'error',
    code: 'chart-does-not-render',
    message: `the chart \`${shown}\` does not render${which}: ${reason(result, said)}`,
    hint: 'give the values that it needs with --values or --set, or list its renderings under `sources:` in seaworthy.yaml',
    location: placeOf(shown, said),
  }
}

function reason({ why }: Failure, said: string): string {
  if (why === 'time') return 'helm did not finish in time'
  if (why === 'size') return 'it renders more than 256 MiB'
  return said === '' ? 'helm failed without a word' : said
}

/** `template: web/templates/x.yaml:12:8:` or `web/templates/x.yaml:12`, whose first step is the chart's name. */
function placeOf(shown: string, said: string): NonNullable<Diagnostic['location']> {
  const match = /\b[\w.-]+\/((?:charts\/|templates\/|crds\/)[\w./-]+?):(\d+)(?::(\d+))?/.exec(said)
  if (match === null) return { file: `${shown}/Chart.yaml`, line: 1, column: 1 }
  const [, path = '', line = '1', column = '0'] = match
  return { file: `${shown}/${path}`, line: Number(line), column: Number(column) + 1 }
}
