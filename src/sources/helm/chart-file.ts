import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DiagnosticLocation, Path } from '#model'
import { lineMap, locatePath, type ParsedDocument, parseDocuments } from '#yaml'

/** What a `Chart.yaml` says, as far as a scan needs it. */
export interface ChartFile {
  readonly name: string
  readonly version: string
  /** Renders nothing by itself. */
  readonly isLibrary: boolean
  /** Where a key of the file stands. */
  place(path: Path): DiagnosticLocation
}

/** Reads the `Chart.yaml` of a folder; `shown` is how its path is printed. Undefined where it cannot be read. */
export function readChartFile(folder: string, shown: string): ChartFile | undefined {
  const text = textOf(join(folder, 'Chart.yaml'))
  const [document] = parseDocuments(text).documents
  if (document === undefined) return undefined
  const { name = '', version = '', type } = (document.value ?? {}) as Readonly<Record<string, unknown>>
  return {
    name: String(name),
    version: String(version),
    isLibrary: type === 'library',
    place: (path) => placeIn(text, document, path, `${shown}/Chart.yaml`),
  }
}

function placeIn(text: string, document: ParsedDocument, path: Path, file: string): DiagnosticLocation {
  const place = locatePath(text, document, path)
  return { file, ...lineMap(text).position((place.key ?? place.value).start) }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
