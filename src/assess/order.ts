import { compareSeverity, type Finding } from '#model'

/** Worst first, then by control, place and path: the same order whatever order the sources came in. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compareSeverity(a.severity, b.severity) ||
      compareTexts(a.control, b.control) ||
      compareTexts(a.location?.file ?? '', b.location?.file ?? '') ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
      compareTexts(a.fingerprint, b.fingerprint),
  )
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
