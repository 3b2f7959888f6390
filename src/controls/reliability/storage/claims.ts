import type { Path } from '#model'
import type { PersistentVolumeClaim, StatefulSet } from '#schema'

/** What says how a volume is claimed. */
export interface Claim {
  readonly name: string
  readonly claim: PersistentVolumeClaim
  /** From the resource's root. */
  readonly at: Path
}

/** Kinds that claim volumes. */
export const claimKinds = ['PersistentVolumeClaim', 'StatefulSet'] as const

/** A claim itself, or the templates of a StatefulSet's claims. */
export function claimsOf(
  { kind, name }: { readonly kind: string; readonly name: string },
  object: PersistentVolumeClaim | StatefulSet,
): Claim[] {
  if (kind === 'PersistentVolumeClaim') return [{ name, claim: object, at: [] }]
  return ((object as StatefulSet).spec?.volumeClaimTemplates ?? []).map((claim, index) => ({
    name: claim.metadata?.name ?? '?',
    claim,
    at: ['spec', 'volumeClaimTemplates', index],
  }))
}
