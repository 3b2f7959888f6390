/** What one document may ask of its reader. */
export interface Limits {
  /** Nested collections, aliases followed. */
  readonly depth: number
  /** Scalars and collections, every alias counted with all that it stands for. JSON, which has no aliases, is not counted. */
  readonly nodes: number
  /** UTF-16 units of a document; while YAML is parsed it takes seventy times its length in memory. JSON is not measured. */
  readonly length: number
}

export const defaultLimits: Limits = { depth: 100, nodes: 1_000_000, length: 16 * 1024 * 1024 }
