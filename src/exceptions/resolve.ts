import type { AppliedException, Diagnostic, ExceptionSummary, Resource, Severity } from '#model'
import { annotationExceptions } from './annotations.ts'
import type { Baseline } from './baseline.ts'
import type { Candidate, Declared } from './candidate.ts'
import { commentExceptions } from './comments.ts'
import { type Entry, entryExceptions } from './entries.ts'
import { named, type Rules, type Valid, validate, warn } from './validity.ts'

/** What nobody may except. */
export interface Lock {
  readonly controls: readonly string[]
  readonly severities: readonly Severity[]
}

export interface ExceptionsInput extends Rules {
  readonly candidates: readonly Candidate[]
  readonly resources: readonly Resource[]
  readonly entries: readonly Entry[]
  readonly lock: Lock
  readonly baseline?: Baseline
}

/** An attempt to except what is locked; it has no effect. */
export interface LockedAttempt {
  readonly candidate: Candidate
  /** Absent for a baseline. */
  readonly declared?: Declared
}

export interface ResolvedExceptions {
  readonly applied: ReadonlyMap<Candidate, AppliedException>
  readonly locked: readonly LockedAttempt[]
  readonly diagnostics: readonly Diagnostic[]
  readonly summary: ExceptionSummary
}

/** Days before its last one on which an exception is said to expire. */
const warningDays = 14

/** Decides, of all kinds of exception together, which finding is accepted by which; the first that holds counts. */
export function resolveExceptions(input: ExceptionsInput): ResolvedExceptions {
  const declared = [
    ...commentExceptions(input.resources),
    ...annotationExceptions(input.resources),
    ...entryExceptions(input.entries),
  ]
  const judged = declared.map((one) => validate(one, input))
  const applying = apply(
    judged.flatMap(({ valid }) => valid ?? []),
    input,
  )
  const baseline = applyBaseline(input, applying)
  const unused = applying.unused.map(({ declared: one }) =>
    warn(one, 'unused', `${named(one)} matches no finding`, 'remove it, or check the control and the place'),
  )
  const expiring = [...applying.expiring]
  return {
    applied: applying.applied,
    locked: applying.locked,
    diagnostics: withoutRepetition([...judged.flatMap(({ diagnostics }) => diagnostics), ...expiring.map(expiryWarning), ...unused, ...baseline]),
    summary: {
      applied: applying.applied.size,
      expiring: expiring.map(({ controls, declared: { until }, daysLeft }) => ({
        control: [...controls].join(', '),
        until: until!,
        days: daysLeft!,
      })),
      unused: unused.length,
      expired: judged.filter(({ expired }) => expired).length,
    },
  }
}

interface Applying {
  readonly applied: Map<Candidate, AppliedException>
  readonly locked: LockedAttempt[]
  readonly unused: readonly Valid[]
  readonly expiring: ReadonlySet<Valid>
}

function apply(valid: readonly Valid[], { candidates, lock }: ExceptionsInput): Applying {
  const applied = new Map<Candidate, AppliedException>()
  const locked: LockedAttempt[] = []
  const used = new Set<Valid>()
  const byControl = Map.groupBy(candidates, ({ control }) => control)
  for (const one of valid) {
    const matching = [...one.controls].flatMap((id) => byControl.get(id) ?? []).filter((candidate) => one.declared.holdsFor(candidate))
    if (matching.length > 0) used.add(one)
    for (const candidate of matching) {
      if (isLocked(candidate, lock)) locked.push({ candidate, declared: one.declared })
      else if (!applied.has(candidate)) applied.set(candidate, appliedException(one))
    }
  }
  return {
    applied,
    locked,
    unused: valid.filter((one) => !used.has(one)),
    expiring: new Set(valid.filter((one) => used.has(one) && one.daysLeft !== undefined && one.daysLeft <= warningDays)),
  }
}

export function isLocked({ control, severity }: Pick<Candidate, 'control' | 'severity'>, lock: Lock): boolean {
  return lock.controls.includes(control) || lock.severities.includes(severity)
}

function appliedException({ declared: { kind, author, until }, reason }: Valid): AppliedException {
  return { kind, reason, ...(author !== undefined && { author }), ...(until !== undefined && { until }) }
}

function applyBaseline({ baseline, candidates, lock, allow }: ExceptionsInput, { applied, locked }: Applying): Diagnostic[] {
  if (baseline === undefined) return []
  const location = { file: baseline.file, line: 1, column: 1 }
  if (!allow.includes('baseline')) {
    const message = 'exceptions by baseline do not count here'
    return [{ level: 'warning', code: 'exception-not-allowed', message, hint: 'use a kind that `exceptions.allow` lists', location }]
  }
  const seen = new Set<string>()
  for (const candidate of candidates) {
    if (!baseline.fingerprints.has(candidate.fingerprint)) continue
    seen.add(candidate.fingerprint)
    if (isLocked(candidate, lock)) locked.push({ candidate })
    else if (!applied.has(candidate)) applied.set(candidate, { kind: 'baseline', reason: `in ${baseline.file}` })
  }
  const stale = baseline.fingerprints.size - seen.size
  if (stale === 0) return []
  const message = `${stale} of ${baseline.fingerprints.size} entries of \`${baseline.file}\` no longer occur`
  return [{ level: 'warning', code: 'baseline-stale', message, hint: `prune it: --write-baseline ${baseline.file}`, location }]
}

function expiryWarning({ declared, daysLeft }: Valid): Diagnostic {
  const when = daysLeft === 0 ? 'today' : `in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`
  return warn(declared, 'expiring', `${named(declared)} expires ${when} (${declared.until})`, 'mend what it is about, or decide anew')
}

/** Several renderings of a template repeat what its comments say. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify([one.code, one.message, one.location]), one])).values()]
}
