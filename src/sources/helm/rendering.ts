import { existsSync } from 'node:fs'
import type { ChartRendering, DiagnosticLocation, SourceText } from '#model'
import { alignTemplate, lineMap } from '#yaml'
import { readDocuments } from '../documents/read-documents.ts'
import { readText } from '../manifests/read-text.ts'
import { shownPath } from '../shown-path.ts'
import type { Reading } from '../source.ts'
import type { Chart } from './chart.ts'
import { type Printed, printedIn } from './printed.ts'
import { atRepository } from './repository-place.ts'
import { helmSourceName } from './source-name.ts'
import { templateFinder, type TemplateSource } from './templates.ts'

/** The resources in what helm printed, each with the template that it comes from. */
export function readRendering(
  chart: Chart,
  { name, values }: ChartRendering,
  output: string,
  cwd: string,
): Reading {
  const text: SourceText = {
    path: `helm template ${chart.shown}`,
    text: output,
    readOnly: 'it was rendered by helm',
  }
  const printedAt = printedIn(output)
  const find = templateFinder(chart)
  const own = valuesOf(chart, values.at(-1), cwd)
  const reading = readDocuments(text, {
    source: helmSourceName(chart.shown, name),
    origin: (span) => {
      const source = find(printedAt(span.end - 1)?.source ?? '')
      return {
        type: 'rendered',
        by: 'helm',
        rendering: name,
        ...span,
        ...source,
        ...(own && { values: own }),
      }
    },
  })
  return atRepository(reading, text, (offset) => {
    const printed = printedAt(offset)
    return placeIn(find(printed?.source ?? ''), printed, output, offset)
  })
}

/** The file whose keys a fix may set: the last values file of the rendering, else the chart's own. */
function valuesOf(chart: Chart, last: string | undefined, cwd: string): SourceText | undefined {
  if (last === undefined) {
    const own = chart.text('values.yaml')
    return own.text === '' ? undefined : own
  }
  const read = existsSync(last) ? readText(last, shownPath(cwd, last)) : undefined
  return read !== undefined && 'text' in read ? read : undefined
}

/** The line of a template that printed what is at an offset, its first where none can be found. */
function placeIn(
  { template }: TemplateSource,
  printed: Printed | undefined,
  output: string,
  offset: number,
): DiagnosticLocation {
  const start = { file: template.path, line: 1, column: 1 }
  if (printed === undefined || template.text === '') return start
  const part = output.slice(printed.start, printed.end)
  const { line } = lineMap(part).position(offset - printed.start)
  return { ...start, line: alignTemplate(template.text, part).lineOf(line)?.line ?? 1 }
}
