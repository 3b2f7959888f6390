import { join } from 'node:path'
import type { DiagnosticLocation, Path } from '#model'
import { lineMap, locatePath, type ParsedDocument, parseDocuments } from '#yaml'
import { readText } from '../manifests/read-text.ts'

/** What a `Chart.yaml` says, as far as a scan needs it. */
export interface ChartFile {
  readonly name: string
  readonly version: string
  /** Renders nothing by itself. */
  readonly isLibrary: boolean
  readonly dependencies: readonly ChartDependency[]
  readonly place: DiagnosticLocation
}

/** One entry of `dependencies`. */
export interface ChartDependency {
  readonly name: string
  /** What the chart calls it: its alias, else its name. */
  readonly alias: string
  readonly place: DiagnosticLocation
}

/** Reads the `Chart.yaml` of a folder; `shown` is how the folder is printed. Undefined where it cannot be read. */
export function readChartFile(folder: string, shown: string): ChartFile | undefined {
  const file = parseChartFile(textOf(join(folder, 'Chart.yaml')), `${shown}/Chart.yaml`)
  if (file === undefined || file.dependencies.length > 0) return file
  const dependencies = dependenciesIn(textOf(join(folder, 'requirements.yaml')), `${shown}/requirements.yaml`)
  return { ...file, dependencies }
}

/** The `Chart.yaml` of a text; undefined for one that is no mapping. */
export function parseChartFile(text: string, shown: string): ChartFile | undefined {
  const [document] = parseDocuments(text).documents
  if (document === undefined || !isRecord(document.value)) return undefined
  const { name, version, type } = document.value
  return {
    name: scalar(name),
    version: scalar(version),
    isLibrary: type === 'library',
    dependencies: dependenciesIn(text, shown),
    place: placeIn(text, document, [], shown),
  }
}

function dependenciesIn(text: string, shown: string): ChartDependency[] {
  const [document] = parseDocuments(text).documents
  const listed = isRecord(document?.value) ? document.value['dependencies'] : undefined
  if (document === undefined || !Array.isArray(listed)) return []
  return listed.filter(isRecord).map(({ name, alias }, index) => ({
    name: scalar(name),
    alias: scalar(alias) || scalar(name),
    place: placeIn(text, document, ['dependencies', index], shown),
  }))
}

function placeIn(text: string, document: ParsedDocument, path: Path, file: string): DiagnosticLocation {
  const { key, value } = locatePath(text, document, path)
  return { file, ...lineMap(text).position((key ?? value).start) }
}

function textOf(path: string): string {
  const read = readText(path, path)
  return 'text' in read ? read.text : ''
}

function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
