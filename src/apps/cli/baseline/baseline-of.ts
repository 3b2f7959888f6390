import type { Finding, Result } from '#model'
import { isLocked, type Lock, lockedException } from '#exceptions'

/** What a baseline of this result holds: all that is open, and what a baseline accepted; what nobody may except stays out. */
export function baselineOf({ findings }: Result, lock: Lock): Finding[] {
  return findings.filter(
    (finding) =>
      (finding.exception === undefined || finding.exception.kind === 'baseline') &&
      !isLocked(finding, lock) &&
      finding.control !== lockedException.id,
  )
}
