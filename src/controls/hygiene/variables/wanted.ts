/** An entry of a parameter: `NAME`, or `NAME=value`. */
export interface WantedVariable {
  readonly name: string
  /** Undefined where any value will do. */
  readonly value: string | undefined
}

export function parseWanted(entry: string): WantedVariable {
  const equals = entry.indexOf('=')
  if (equals < 0) return { name: entry, value: undefined }
  return { name: entry.slice(0, equals), value: entry.slice(equals + 1) }
}
