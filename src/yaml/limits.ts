/** What one document may ask of its reader. */
export interface Limits {
  /** Nested collections, aliases followed. */
  readonly depth: number
  /** Scalars and collections, every alias counted with all that it stands for. */
  readonly nodes: number
}

export const defaultLimits: Limits = { depth: 100, nodes: 1_000_000 }
