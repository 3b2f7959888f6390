import type { RawOptions } from '../../run/flags.ts'

/** Whether a run is about the clusters of several contexts, however many these turn out to be. */
export function isOfMany({ contexts, allContexts }: RawOptions): boolean {
  return contexts !== undefined || allContexts === true
}
