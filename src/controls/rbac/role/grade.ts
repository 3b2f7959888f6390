import { severities, type Severity } from '#model'

/** The severity so many steps below, `low` at the least. */
export function lowered(severity: Severity, steps = 1): Severity {
  return severities[Math.min(severities.indexOf(severity) + steps, severities.length - 1)]!
}
