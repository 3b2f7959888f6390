import { type Diagnostic, type ExceptionKind, presentIds } from '#model'
import type { Declared } from './candidate.ts'
import { dayNumber } from './day.ts'
import { type Known, nearestHint } from './known.ts'

/** What decides whether an exception counts. */
export interface Rules {
  /** Kinds that count. */
  readonly allow: readonly ExceptionKind[]
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string
  readonly known: Known
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
export interface Validity {
  readonly valid?: Valid
  /** The exception whose last day is over. */
  readonly expired?: Declared
  readonly diagnostics: readonly Diagnostic[]
}

export function validate(declared: Declared, rules: Rules): Validity {
  if (!rules.allow.includes(declared.kind)) return { diagnostics: [notAllowed(declared)] }
  if (declared.controls.length === 0) return { diagnostics: [unreadable(declared)] }
  const { controls, diagnostics } = knownControls(declared, rules.known)
  if (controls.size === 0) return { diagnostics }
  const { reason, until } = declared
  if (reason === undefined) return { diagnostics: [...diagnostics, reasonless(declared)] }
  const daysLeft = daysUntil(until, rules.today)
  if (daysLeft === 'no-date') return { diagnostics: [...diagnostics, noDate(declared)] }
  if (daysLeft !== undefined && daysLeft < 0) {
    return { expired: declared, diagnostics: [...diagnostics, expired(declared)] }
  }
  return { valid: { declared, controls, reason, ...(daysLeft !== undefined && { daysLeft }) }, diagnostics }
}

/** It holds through its last day. */
function daysUntil(until: string | undefined, today: string): number | 'no-date' | undefined {
  if (until === undefined) return undefined
  const last = dayNumber(until)
  return last === undefined ? 'no-date' : last - dayNumber(today)!
}

function knownControls(
  declared: Declared,
  known: Known,
): { controls: Set<string>; diagnostics: readonly Diagnostic[] } {
  const present = declared.controls.flatMap((name) => presentIds(name, known.names))
  const unknown = declared.controls.filter(
    (name) => !presentIds(name, known.names).some((id) => known.controls.has(id)),
  )
  return {
    controls: new Set(present.filter((id) => known.controls.has(id))),
    diagnostics: [
      ...unknown.map((id) => unknownControl(declared, id, nearestHint(id, known))),
      ...declared.controls
        .filter((name) => known.names.formerly.has(name))
        .map((name) => renamed(declared, name, presentIds(name, known.names))),
    ],
  }
}

/** `the exception for `host-network`` */
export function named({ controls }: Declared): string {
  return `the exception for ${controls.map((id) => `\`${id}\``).join(', ')}`
}

export function warn({ location }: Declared, code: string, message: string, hint: string): Diagnostic {
  return { level: 'warning', code: `exception-${code}`, message, hint, location }
}

function notAllowed(declared: Declared): Diagnostic {
  const message = `exceptions by ${declared.kind} do not count here`
  return warn(declared, 'not-allowed', message, 'use a kind that `exceptions.allow` lists')
}

function unreadable(declared: Declared): Diagnostic {
  const form = '# seaworthy: allow CONTROL until 2027-01-31 -- reason'
  return warn(declared, 'unreadable', 'this comment names nothing that it allows', `write it as \`${form}\``)
}

function unknownControl(declared: Declared, id: string, hint: string): Diagnostic {
  return warn(declared, 'unknown-control', `an exception names the unknown control \`${id}\``, hint)
}

function renamed(declared: Declared, name: string, ids: readonly string[]): Diagnostic {
  const present = ids.map((id) => `\`${id}\``).join(' and ')
  return warn(declared, 'renamed', `control \`${name}\` is called ${present} now`, `write ${present} instead`)
}

function reasonless(declared: Declared): Diagnostic {
  const message = `${named(declared)} gives no reason and does not apply`
  return warn(declared, 'reasonless', message, 'add `-- reason`, or `reason:` in the configuration')
}

function noDate(declared: Declared): Diagnostic {
  const message = `\`${declared.until}\` is no date; ${named(declared)} does not apply`
  return warn(declared, 'date', message, 'write the last day as 2027-01-31')
}

function expired(declared: Declared): Diagnostic {
  const message = `${named(declared)} expired on ${declared.until}`
  return warn(declared, 'expired', message, 'mend what it is about, or decide anew with a later day')
}
