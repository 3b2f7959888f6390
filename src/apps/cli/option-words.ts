/** How text groups findings. */
export const groupings = ['control', 'resource', 'file', 'namespace'] as const

/** Gathers the values of an option that may be given several times. */
export function repeat(value: string, previous: readonly string[] | undefined): string[] {
  return [...(previous ?? []), value]
}
