import { type Diagnostic, type ExceptionKind, nearest } from '#model'
import type { Declared } from './candidate.ts'
import { dayNumber } from './day.ts'

/** What decides whether an exception counts. */
export interface Rules {
  /** Kinds that count. */
  readonly allow: readonly ExceptionKind[]
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string
  readonly known: { readonly controls: ReadonlySet<string>; readonly formerly: ReadonlyMap<string, string> }
}

/** An exception that counts. */
export interface Valid {
  readonly declared: Declared
  /** By their present ids. */
  readonly controls: ReadonlySet<string>
  readonly reason: string
  /** Days that it still holds after today; undefined where it has no last day. */
  readonly daysLeft?: number
}

/** The exception if it counts, and what is to be said of it. */
export function validate(declared: Declared, rules: Rules): { valid?: Valid; expired?: true; diagnostics: Diagnostic[] } {
  const { controls, unknown } = knownControls(declared, rules)
  if (!rules.allow.includes(declared.kind)) {
    return { diagnostics: [warn(declared, 'not-allowed', `exceptions by ${declared.kind} do not count here`, 'use a kind that `exceptions.allow` lists')] }
  }
  if (controls.size === 0) return { diagnostics: unknown }
  if (declared.reason === undefined) {
    return { diagnostics: [...unknown, warn(declared, 'reasonless', `${named(declared)} gives no reason and does not apply`, 'add `-- reason`, or `reason:` in the configuration')] }
  }
  const left = daysLeft(declared, rules.today)
  if (left === 'no-date') {
    return { diagnostics: [...unknown, warn(declared, 'date', `\`${declared.until}\` is no date; ${named(declared)} does not apply`, 'write the last day as 2027-01-31')] }
  }
  if (left !== undefined && left < 0) {
    return { expired: true, diagnostics: [...unknown, warn(declared, 'expired', `${named(declared)} expired on ${declared.until}`, 'mend what it is about, or decide anew with a later day')] }
  }
  const valid = { declared, controls, reason: declared.reason, ...(left !== undefined && { daysLeft: left }) }
  return { valid, diagnostics: unknown }
}

/** It holds through its last day. */
function daysLeft({ until }: Declared, today: string): number | 'no-date' | undefined {
  if (until === undefined) return undefined
  const last = dayNumber(until)
  return last === undefined ? 'no-date' : last - dayNumber(today)!
}

function knownControls(declared: Declared, { known }: Rules): { controls: Set<string>; unknown: Diagnostic[] } {
  const controls = new Set<string>()
  const unknown: Diagnostic[] = []
  for (const id of declared.controls) {
    const present = known.formerly.get(id) ?? id
    if (known.controls.has(present)) controls.add(present)
    else unknown.push(unknownControl(declared, id, nearest(id, known.controls)))
  }
  return { controls, unknown }
}

function unknownControl(declared: Declared, id: string, near: string | undefined): Diagnostic {
  const hint = near === undefined ? 'seaworthy list controls names them all' : `did you mean \`${near}\`?`
  return warn(declared, 'unknown-control', `an exception names the unknown control \`${id}\``, hint)
}

/** `the exception for `host-network`` */
export function named({ controls }: Declared): string {
  return `the exception for ${controls.map((id) => `\`${id}\``).join(', ')}`
}

export function warn({ location }: Declared, code: string, message: string, hint: string): Diagnostic {
  return { level: 'warning', code: `exception-${code}`, message, hint, location }
}
