import type { Finding, Result, Severity } from '#model'
import type { ResourceComparison } from './resources.ts'

/** What is different between two results; excepted findings count as not there. */
export interface Comparison {
  readonly opened: readonly Finding[]
  readonly gone: readonly Finding[]
  /** In both, graded differently. */
  readonly regraded: readonly { readonly from: Severity; readonly finding: Finding }[]
  readonly unchanged: number
  /** Whether all that the newer run was asked for could be read; what is gone may else be merely unseen. */
  readonly complete: boolean
  /** Only of two snapshots. */
  readonly resources?: ResourceComparison
}

export function compareResults(older: Result, newer: Result): Comparison {
  const before = openFindings(older)
  const after = openFindings(newer)
  const both = [...after].filter(([fingerprint]) => before.has(fingerprint))
  const regraded = both.flatMap(([fingerprint, finding]) => {
    const from = before.get(fingerprint)!.severity
    return from === finding.severity ? [] : [{ from, finding }]
  })
  return {
    opened: [...after].filter(([fingerprint]) => !before.has(fingerprint)).map(([, finding]) => finding),
    gone: [...before].filter(([fingerprint]) => !after.has(fingerprint)).map(([, finding]) => finding),
    regraded,
    unchanged: both.length - regraded.length,
    complete: newer.summary.complete,
  }
}

function openFindings({ findings }: Result): Map<string, Finding> {
  return new Map(
    findings
      .filter(({ exception }) => exception === undefined)
      .map((finding) => [finding.fingerprint, finding]),
  )
}
