import type { Operation, Path, RenderedOrigin, SourceText } from '#model'
import { alignTemplate, indexDocument, lineMap, locatePath, type Place, type TextEdit } from '#yaml'
import { readChartLine, valuesBelow } from './chart-line.ts'
import type { FixPlan } from './fixable.ts'
import { planOf, planText, textFacts } from './plan-text.ts'

/**
 * A plan for what helm rendered: the values key where the template prints one for the place, else a literal of the template.
 * Anything else is refused, since what a template prints cannot be edited.
 */
export function planChart(origin: RenderedOrigin, operations: readonly Operation[]): FixPlan {
  const place = chartPlace(origin, operations)
  if ('refused' in place) return place
  return 'values' in place ? planValues(place.values, place.operations) : planOf(place.template, place.edits, textFacts(place.template))
}

/** Where a chart is to be edited. */
export type ChartPlace =
  | { readonly values: SourceText; readonly operations: readonly Operation[] }
  | { readonly template: SourceText; readonly edits: readonly TextEdit[] }
  | { readonly refused: string }

/** The one place, values or template, where all operations can be done. */
export function chartPlace(origin: RenderedOrigin, operations: readonly Operation[]): ChartPlace {
  const targets = operations.map((operation) => targetOf(origin, operation))
  const refused = targets.find((target) => 'refused' in target)
  if (refused !== undefined && 'refused' in refused) return refused
  const values = targets.flatMap((target) => ('values' in target ? [target.values] : []))
  if (values.length === targets.length && origin.values !== undefined) return { values: origin.values, operations: values }
  const edits = targets.flatMap((target) => ('literal' in target ? [target.literal] : []))
  return edits.length === targets.length ? { template: origin.template, edits } : { refused: mixed }
}

const mixed = 'one part of it is in the template and another in the values'

type Target =
  | { readonly values: Operation }
  | { readonly literal: TextEdit }
  | { readonly refused: string }

function targetOf(origin: RenderedOrigin, { op, path, value }: Operation): Target {
  const { text, template } = origin
  if (template.text === '') return { refused: template.readOnly ?? 'its template is not known' }
  const index = indexDocument(text.text, origin)
  const full = [...origin.item, ...path]
  const place = locatePath(text.text, index, full)
  const lines = template.text.split('\n')
  const missing = full.slice(place.path.length)
  const line = missing.length === 0 ? alignedLine(origin, place) : openLine(origin, lines, place, String(missing[0]))
  const chartLine = line === undefined ? undefined : readChartLine(lines[line]!)
  const below = line === undefined || chartLine?.type === 'values' ? undefined : valuesBelow(lines, line)
  if (below !== undefined) return { values: { op, path: [...prefixOf(origin), ...below, ...missing.slice(1)], value } }
  if (chartLine?.type === 'values' && missing.length === 0) return { values: { op, path: [...prefixOf(origin), ...chartLine.path], value } }
  if (chartLine?.type === 'literal' && missing.length === 0 && op === 'set') return literalTarget(template, line!, chartLine.value, value)
  return { refused: 'the chart prints this place in a way that no edit is known for; set it in its values or its template' }
}

/** Line, from 0, of the template that printed what exists. */
function alignedLine(origin: RenderedOrigin, place: Place): number | undefined {
  const found = alignmentAt(origin, (place.key ?? place.value).start)
  return found?.exact ? found.line - 1 : undefined
}

function alignmentAt({ text, template, start, end }: RenderedOrigin, offset: number) {
  const map = lineMap(text.text)
  const first = map.position(start).line
  return alignTemplate(template.text, text.text.slice(start, end)).lineOf(map.position(offset).line - first + 1)
}

/**
 * The one line of the template, below the nearest existing ancestor, that would print the missing key: same key, same
 * column as the ancestor's own keys.
 */
function openLine(origin: RenderedOrigin, lines: readonly string[], ancestor: Place, key: string): number | undefined {
  const { text } = origin
  const column = childColumn(text.text, ancestor)
  const from = alignmentAt(origin, (ancestor.key ?? ancestor.value).start)?.line
  if (column === undefined || from === undefined) return undefined
  const found = lines.flatMap((line, index) => {
    const read = readChartLine(line)
    return index + 1 >= from && read?.type === 'open' && read.key === key && read.indent === column ? [index] : []
  })
  return found.length === 1 ? found[0] : undefined
}

/** The column of the keys of a mapping in block style. */
function childColumn(text: string, { value, flow }: Place): number | undefined {
  if (flow) return undefined
  return lineMap(text).position(value.start).column - 1
}

/** A parent's values hold those of a dependency under its name. */
function prefixOf({ dependency }: RenderedOrigin): Path {
  return dependency === undefined ? [] : [dependency.name]
}

function literalTarget(template: SourceText, line: number, old: string, value: unknown): Target {
  if (typeof value === 'object' && value !== null) return { refused: 'the template has a plain value there' }
  const map = lineMap(template.text)
  const start = map.lineStart(line + 1)
  const at = start + template.text.slice(start, map.lineEnd(line + 1)).lastIndexOf(old)
  return { literal: { start: at, end: at + old.length, text: typeof value === 'string' ? JSON.stringify(value) : String(value) } }
}

/** A plan for keys of a values file. */
export function planValues(values: SourceText, operations: readonly Operation[]): FixPlan {
  const range = { start: 0, end: values.text.length }
  const plan = values.text.trim() === '' ? { refused: 'the values file is empty' } : planText(values, range, operations)
  if ('refused' in plan) return { refused: `in ${values.path}: ${plan.refused}` }
  const keys = operations.map(({ path }) => path.join('.')).join(', ')
  return { ...plan, values: `${values.path}: ${keys}` }
}
