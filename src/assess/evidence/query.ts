import type { KindName } from '#model'
import type { EvidenceLook } from './look.ts'

/** How one sort of evidence is gathered. */
export interface Query {
  /** For one item. */
  readonly of: string
  /** Kinds without which there would be too little of it. */
  readonly kinds: readonly KindName[]
  items(look: EvidenceLook): readonly string[]
}
