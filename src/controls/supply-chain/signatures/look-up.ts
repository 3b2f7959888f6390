import type { AnyContainer, FactTypes, ImageAttestation, ImageSignatures } from '#model'

/** What a registry holds beside a container's image; undefined where nobody asked. */
export function signaturesOf(
  facts: Pick<FactTypes, 'image-signatures'>,
  { image }: AnyContainer,
): ImageSignatures | undefined {
  const known = facts['image-signatures']
  return image !== undefined && Object.hasOwn(known, image) ? known[image] : undefined
}

/** The attestations of a type that hold; a type is given by what its URI starts with. */
export function attestationsOf(
  { attestations }: ImageSignatures,
  types: readonly string[],
): readonly ImageAttestation[] {
  return attestations.filter(
    ({ verified, predicateType }) => verified && types.some((type) => predicateType.startsWith(type)),
  )
}

/** Whether a signer is on a list, whose entries may end in `*`. */
export function isListed(signer: string | undefined, list: readonly string[]): boolean {
  return list.some((entry) =>
    entry.endsWith('*') ? signer?.startsWith(entry.slice(0, -1)) === true : signer === entry,
  )
}
