import type { Location, Path, RenderedOrigin, Resource } from '#model'
import type { Range } from '#yaml'
import { chartPlaces } from './chart-places.ts'
import { kustomizePlaces } from './kustomize-places.ts'
import type { LinesOf } from './per-text.ts'
import { placeOfLine } from './text-place.ts'

/** Gives the location in the repository of a range in what `helm` or `kustomize` printed, which `path` led to. */
export type RenderedPlaces = (
  resource: Resource,
  origin: RenderedOrigin,
  path: Path,
  range: Range,
) => Location

/**
 * The template's line where one can be matched, the place in what Kustomize built on, else the first line. Made for one run:
 * what it reads of templates it keeps.
 */
export function renderedPlaces(lines: LinesOf): RenderedPlaces {
  const inChart = chartPlaces(lines)
  const inKustomization = kustomizePlaces(lines)
  return (resource, origin, path, range) => {
    const { template, dependency } = origin
    const rendered = lines(origin.text).position(range.start)
    const near = origin.by === 'helm' ? inChart(origin, rendered.line) : built(resource, origin, path)
    const place = near ?? { ...placeOfLine(template.text, lines(template), 1), approximate: true as const }
    return { file: template.path, ...place, rendered, ...(dependency && { dependency }) }
  }

  function built(resource: Resource, origin: RenderedOrigin, path: Path) {
    const place = inKustomization(resource, origin, path)
    return place && { ...place, approximate: true as const }
  }
}
