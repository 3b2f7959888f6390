import type { KubernetesObject, Path } from '#model'
import { textAt } from '../../network/custom/places.ts'

/** Kinds that Flux takes what it applies from. */
export const sourceKinds = [
  'source.toolkit.fluxcd.io/GitRepository',
  'source.toolkit.fluxcd.io/HelmRepository',
  'source.toolkit.fluxcd.io/OCIRepository',
  'source.toolkit.fluxcd.io/Bucket',
] as const

/** Where a source says where it lies: a bucket has an endpoint, an image repository an image. */
export function addressOf(
  object: KubernetesObject,
): { readonly at: Path; readonly address: string } | undefined {
  for (const field of ['url', 'endpoint', 'image']) {
    const at = ['spec', field]
    const address = textAt(object, at)
    if (address !== undefined) return { at, address }
  }
  return undefined
}
