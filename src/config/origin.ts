import { type Path, valueAt } from '#model'
import type { Layer } from './merge.ts'

/** Where the strongest layer that has a setting says it; `default` where none does. */
export function originOf(path: Path, layers: readonly Layer[]): string {
  return layers.findLast(({ part }) => valueAt(part, path) !== undefined)?.originOf(path) ?? 'default'
}
