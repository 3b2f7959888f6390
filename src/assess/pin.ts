import { type Diagnostic, type Finding, isAtLeast, type Severity } from '#model'

/** A release of the catalogue that a configuration stays with: what came later is told and crosses no gate. */
export interface Pin {
  readonly release: string
  /** The severities that its controls had, by id. */
  readonly severities: Readonly<Record<string, Severity>>
  /** The severities that they have now. */
  readonly present: Readonly<Record<string, Severity>>
  /** Controls that the configuration itself names gate whenever they came. */
  readonly named: ReadonlySet<string>
}

/** The severity by which a finding counts at the gate: none for a control that is newer than the pinned release. */
export function gateSeverity({ control, severity }: Finding, pin: Pin | undefined): Severity | undefined {
  if (pin === undefined || pin.named.has(control) || !Object.hasOwn(pin.present, control)) return severity
  const then = Object.hasOwn(pin.severities, control) ? pin.severities[control] : undefined
  if (then === undefined) return undefined
  const wasRaised = then !== severity && severity === pin.present[control] && isAtLeast(severity, then)
  return wasRaised ? then : severity
}

/** The findings with `new` on those that the pinned release did not have, or not so severe. */
export function markNew(findings: readonly Finding[], pin: Pin | undefined): readonly Finding[] {
  if (pin === undefined) return findings
  return findings.map((finding) => (isNew(finding, pin) ? { ...finding, new: true } : finding))
}

/** How much is newer than the pinned release. */
export function pinDiagnostics(findings: readonly Finding[], pin: Pin | undefined): Diagnostic[] {
  if (pin === undefined) return []
  const newer = findings.filter((finding) => finding.exception === undefined && isNew(finding, pin))
  if (newer.length === 0) return []
  const controls = [...new Set(newer.map(({ control }) => `\`${control}\``))]
  const shown = controls.length > 5 ? [...controls.slice(0, 5), 'others'] : controls
  return [
    {
      level: 'note',
      code: 'catalogue-newer',
      message: `${newer.length} ${newer.length === 1 ? 'finding is' : 'findings are'} newer or more severe than in catalogue ${pin.release}: ${shown.join(', ')}`,
      hint: 'they do not gate; look at them, then raise `catalogue` in the configuration',
    },
  ]
}

function isNew(finding: Finding, pin: Pin): boolean {
  return gateSeverity(finding, pin) !== finding.severity
}
