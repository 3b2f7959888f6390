import type { Finding, Result } from '#model'
import { isOpen } from '../names.ts'
import type { Reporter } from '../reporter.ts'

/** Planning an edit for each of more would take longer than the scan. */
const mostPlanned = 500

/** How many edits are offered; `isExact` is false where some of them may yet be refused. */
export interface Offered {
  readonly safe: number
  readonly unsafe: number
  readonly isExact: boolean
}

/** Counts the edits that open findings offer. */
export function offeredFixes({ findings }: Result, detail: Parameters<Reporter>[2]): Offered {
  const known = findings.filter((finding) => isOpen(finding) && isOffered(finding))
  const isExact = known.length <= mostPlanned
  const offered = isExact ? detail(known).filter(isOffered) : known
  const safe = offered.filter(({ fix }) => fix!.safety === 'safe').length
  return { safe, unsafe: offered.length - safe, isExact }
}

/** What has no place in a file is not there to be edited. */
export function isOffered({ fix, location }: Finding): boolean {
  return fix !== undefined && fix.refused === undefined && location !== undefined
}
