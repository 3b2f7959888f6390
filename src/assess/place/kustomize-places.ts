import type { Location, Path, RenderedOrigin, Resource, SourceText } from '#model'
import { indexDocument, locatePath, parseDocuments, type Range } from '#yaml'
import { basePlaces } from './base-places.ts'
import type { LinesOf } from './per-text.ts'
import { placeOf } from './text-place.ts'

/** Gives the place that a path of what kustomize printed has in the repository; undefined where it is not known. */
export type KustomizePlaces = (
  resource: Resource,
  origin: RenderedOrigin,
  path: Path,
) => Pick<Location, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'> | undefined

/**
 * The same path in the file that kustomize took the object from; where that has another value, the patch that sets it, or
 * where the kustomization lists its patches.
 */
export function kustomizePlaces(lines: LinesOf): KustomizePlaces {
  const { base, patch } = basePlaces()
  return (resource, { template, patching }, path) => {
    const at = (text: SourceText, range: Range) => ({ file: text.path, ...placeOf(lines(text), range) })
    const found = base(resource, template, path)
    if (found === undefined) return undefined
    if (!found.patched || patching === undefined) return at(template, found.range)
    for (const file of patching.files) {
      const range = patch(resource, file, path, found.name)
      if (range !== undefined) return at(file, range)
    }
    const { kustomization } = patching
    return at(kustomization, patchesIn(kustomization))
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
