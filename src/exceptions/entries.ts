import type { Candidate, Declared } from './candidate.ts'

/** An exception of the configuration, as its room hands it over. */
export interface Entry {
  readonly controls: readonly string[]
  readonly reason?: string
  readonly expires?: string
  readonly approvedBy?: string
  readonly location: Declared['location']
  /** Whether its `match` holds for a finding. */
  matches(candidate: Candidate): boolean
}

export function entryExceptions(entries: readonly Entry[]): Declared[] {
  return entries.map(({ controls, reason, expires, approvedBy, location, matches }) => ({
    kind: 'config',
    controls,
    ...(reason !== undefined && reason.trim() !== '' && { reason }),
    ...(expires !== undefined && { until: expires }),
    ...(approvedBy !== undefined && { author: approvedBy }),
    location,
    holdsFor: matches,
  }))
}
