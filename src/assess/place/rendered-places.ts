import type { Location, Path, RenderedOrigin, Resource } from '#model'
import type { Range } from '#yaml'
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
      return found && { ...placeOf(lines(template), found), approximate: true }
    }
    const place = find() ?? { ...placeOfLine(template.text, lines(template), 1), approximate: true as const }
    return { file: template.path, ...place, rendered, ...(dependency && { dependency }) }
  }
}
