import type { Finding } from '#model'
import type { Assessment } from '#assess'
import type { Fixable } from '#fix'

export interface FixChoice {
  /** Also fixes that may change what a workload does. */
  readonly unsafe: boolean
  /** Only these controls, where any are named. */
  readonly only: readonly string[]
}

/** A finding with its fix and the resource that it is on. */
export interface Chosen extends Fixable {
  readonly finding: Finding
}

/** The open findings whose fix is wanted, and how many were left out. */
export function chooseFixes(
  { result, found }: Assessment,
  { unsafe, only }: FixChoice,
): { chosen: Chosen[]; left: { unsafe: number; none: number } } {
  const open = result.findings.filter(
    ({ exception, control }) => exception === undefined && (only.length === 0 || only.includes(control)),
  )
  const fixable = open.filter(({ fix }) => fix !== undefined)
  const wanted = fixable.filter(({ fix }) => unsafe || fix!.safety === 'safe')
  const chosen = wanted.flatMap((finding) => {
    const engine = found.get(finding.fingerprint)
    return engine?.resource === undefined || engine.fix === undefined
      ? []
      : [{ finding, resource: engine.resource, operations: engine.fix.operations }]
  })
  return { chosen, left: { unsafe: fixable.length - wanted.length, none: open.length - fixable.length } }
}
