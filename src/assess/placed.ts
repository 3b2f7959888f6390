import type { Location, Path, Resource } from '#model'
import { locateAll } from './place/index.ts'
import type { MergedFinding } from './renderings.ts'

/** Where a finding is, and the places that it names beside. */
export interface Placed {
  readonly location?: Location
  readonly breadcrumb?: string
  readonly related: readonly (Location | undefined)[]
}

/** All places in one go, so that each document is read once. */
export function locationsOf(all: readonly MergedFinding[]): Placed[] {
  const wanted: { resource: Resource; path: Path }[] = []
  const ask = (resource: Resource, path: Path): number => wanted.push({ resource, path }) - 1
  const asked = all.map(({ finding: { resource, path, related } }) => ({
    own: resource === undefined ? undefined : ask(resource, path),
    related: related.map((place) => ask(place.resource, place.path)),
  }))
  const places = locateAll(wanted)
  return asked.map(({ own, related }) => ({
    ...(own !== undefined && places[own]),
    related: related.map((index) => places[index]?.location),
  }))
}
