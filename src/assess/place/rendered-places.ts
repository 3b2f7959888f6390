import type { Location, Path, RenderedOrigin, Resource, SourceText } from '#model'
import { indexDocument, locatePath, parseDocuments, type Range } from '#yaml'
import { basePlaces } from './base-places.ts'
import { chartPlaces, type NearPlace } from './chart-places.ts'
import type { LinesOf } from './per-text.ts'
import { placeOf, placeOfLine } from './text-place.ts'

/** Gives the location in the repository of a range in what `helm` or `kustomize` printed, which `path` led to. */
export type RenderedPlaces = (
  resource: Resource,
  origin: RenderedOrigin,
  path: Path,
  range: Range,
) => Location

/**
 * The template's line where one can be matched, the same path in the file that Kustomize built on, else the first line. Made
 * for one run: what it reads of templates it keeps.
 */
export function renderedPlaces(lines: LinesOf): RenderedPlaces {
  const inChart = chartPlaces(lines)
  const inBase = basePlaces()
  return (resource, origin, path, range) => {
    const { template, dependency } = origin
    const rendered = lines(origin.text).position(range.start)
    const find = (): NearPlace | undefined => {
      if (origin.by === 'helm') return inChart(origin, rendered.line)
      const found = inBase(resource, template, path)
      return found && { ...placeOf(lines(template), found.range), approximate: true }
    }
    const { built } = origin
    if (built !== undefined && inBase(resource, template, path)?.patched === true) {
      const patches = placeOf(lines(built), patchesIn(built))
      return { file: built.path, ...patches, approximate: true, rendered }
    }
    const place = find() ?? { ...placeOfLine(template.text, lines(template), 1), approximate: true as const }
    return { file: template.path, ...place, rendered, ...(dependency && { dependency }) }
  }
}

const patchFields = [
  'patches',
  'patchesStrategicMerge',
  'patchesJson6902',
  'components',
  'transformers',
  'replacements',
]

/** Where a kustomization lists its patches; its beginning where it does not. */
function patchesIn({ text }: SourceText): Range {
  const [document] = parseDocuments(text).documents
  if (document === undefined) return { start: 0, end: 0 }
  const index = indexDocument(text, document)
  const places = patchFields.map((field) => locatePath(text, index, [field]))
  const { key, value } = places.find(({ exact }) => exact) ?? locatePath(text, index, [])
  return key ?? value
}
