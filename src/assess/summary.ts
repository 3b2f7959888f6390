import { type Finding, isAtLeast, severities, type Severity, type Summary } from '#model'
import { gateSeverity, type Pin } from './pin.ts'

/** What the summary's counts are made of. */
export interface Counted {
  readonly resources: number
  readonly skipped: number
  readonly findings: readonly Finding[]
  readonly notEvaluated: number
  readonly complete: boolean
  /** The gate of the run, and of a finding's environment. */
  readonly failOn: Severity | 'never'
  failOnOf(finding: Finding): Severity | 'never'
  readonly pin?: Pin
}

export function summaryOf(counted: Counted): Summary {
  const open = counted.findings.filter(({ exception }) => exception === undefined)
  const platform = counted.findings.filter(({ exception }) => exception?.kind === 'platform').length
  return {
    resources: counted.resources,
    skipped: counted.skipped,
    findings: Object.fromEntries(
      severities.map((severity) => [
        severity,
        open.filter((finding) => finding.severity === severity).length,
      ]),
    ) as Record<Severity, number>,
    excepted: counted.findings.length - open.length - platform,
    ...(platform > 0 && { platform }),
    notEvaluated: counted.notEvaluated,
    complete: counted.complete,
    gate: {
      failOn: counted.failOn,
      crossed: open.some((finding) => crosses(gateSeverity(finding, counted.pin), counted.failOnOf(finding))),
    },
  }
}

function crosses(severity: Severity | undefined, failOn: Severity | 'never'): boolean {
  return severity !== undefined && failOn !== 'never' && isAtLeast(severity, failOn)
}
