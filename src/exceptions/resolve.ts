import {
  type AppliedException,
  type Diagnostic,
  type ExceptionSummary,
  presentIds,
  type RequestedException,
  type Resource,
} from '#model'
import { annotationExceptions } from './annotations.ts'
import { apply, type Application, type LockedAttempt } from './apply.ts'
import type { Baseline } from './baseline.ts'
import type { Candidate, Declared } from './candidate.ts'
import { commentExceptions } from './comments.ts'
import { type Entry, entryExceptions } from './entries.ts'
import { type Lock, lockDiagnostics } from './lock.ts'
import { isRequest, requestsOn } from './requested.ts'
import { positions } from './positions.ts'
import { baselineNotAllowed, staleEntries } from './stale.ts'
import { named, type Rules, type Valid, validate, type Validity, warn } from './validity.ts'

export interface ExceptionsInput extends Rules {
  readonly candidates: readonly Candidate[]
  readonly resources: readonly Resource[]
  readonly entries: readonly Entry[]
  readonly lock: Lock
  /** Whether annotations of a cluster's objects count; else they only ask. */
  readonly annotationsOnCluster?: boolean
  readonly baseline?: Baseline
  /** Controls that ran: of no other can be said that its exceptions are unused. All of them where absent. */
  readonly ran?: ReadonlySet<string>
}

export interface ResolvedExceptions {
  readonly applied: ReadonlyMap<Candidate, AppliedException>
  /** What annotations ask for that do not count. */
  readonly requested: ReadonlyMap<Candidate, RequestedException>
  /** At most one for each finding. */
  readonly locked: readonly LockedAttempt[]
  readonly diagnostics: readonly Diagnostic[]
  readonly summary: ExceptionSummary
}

/** Days before its last one on which an exception is said to expire. */
const warningDays = 14

/** Decides, of all kinds of exception together, which finding is accepted by which; the first that holds counts. */
export function resolveExceptions(input: ExceptionsInput): ResolvedExceptions {
  const all = declaredIn(input)
  const requests = requestsOn(
    all.filter((one) => isRequest(one, input)),
    input,
  )
  const judged = all.filter((one) => !isRequest(one, input)).map((one) => validate(one, input))
  const valid = judged.flatMap((one) => one.valid ?? [])
  const counts = input.allow.includes('baseline')
  const application = apply(valid, input.candidates, input.lock, counts ? input.baseline : undefined)
  const lives = livesOf(valid, application, input)
  return {
    applied: application.applied,
    requested: requests.requested,
    locked: [...application.locked.values()],
    diagnostics: distinct(
      [
        ...judged.flatMap(({ diagnostics }) => diagnostics),
        ...requests.diagnostics,
        ...lives.expiring.map(expiryWarning),
        ...lives.unused.map(unusedWarning),
        ...baselineDiagnostics(input, application),
        ...lockDiagnostics(input.lock, input.known),
      ],
      ({ code, message, location }) => [code, message, location],
    ),
    summary: summaryOf(application, lives, judged),
  }
}

function declaredIn({ resources, entries }: ExceptionsInput): Declared[] {
  const position = positions()
  return [
    ...commentExceptions(resources, position),
    ...annotationExceptions(resources, position),
    ...entryExceptions(entries),
  ]
}

interface Lives {
  readonly expiring: readonly Valid[]
  readonly unused: readonly Valid[]
}

/** One comment stands in every resource that a template renders to: it is used where it holds for any of them. */
function livesOf(valid: readonly Valid[], { used }: Application, input: ExceptionsInput): Lives {
  const whatIsUsed = new Set([...used].map(({ declared }) => keyOf(declared)))
  const isUsed = (one: Valid): boolean => whatIsUsed.has(keyOf(one.declared))
  const ends = ({ daysLeft }: Valid): boolean => daysLeft !== undefined && daysLeft <= warningDays
  return {
    expiring: distinctValid(valid.filter((one) => ends(one) && isUsed(one))),
    unused: distinctValid(valid.filter((one) => !isUsed(one) && [...one.controls].some(judges(input)))),
  }
}

function judges({ ran, known }: ExceptionsInput): (control: string) => boolean {
  return (control) => ran === undefined || presentIds(control, known.names).some((id) => ran.has(id))
}

function baselineDiagnostics(input: ExceptionsInput, { seen }: Application): Diagnostic[] {
  const { baseline, allow } = input
  if (baseline === undefined) return []
  return allow.includes('baseline')
    ? staleEntries(baseline, seen, judges(input))
    : [baselineNotAllowed(baseline)]
}

function summaryOf(
  { applied }: Application,
  { expiring, unused }: Lives,
  judged: readonly Validity[],
): ExceptionSummary {
  return {
    applied: applied.size,
    expiring: expiring.map(({ controls, declared, daysLeft }) => ({
      control: [...controls].join(', '),
      until: declared.until!,
      days: daysLeft!,
    })),
    unused: unused.length,
    expired: distinct(
      judged.flatMap(({ expired }) => expired ?? []),
      keyParts,
    ).length,
  }
}

function unusedWarning({ declared }: Valid): Diagnostic {
  const hint = 'remove it, or check the control and the place'
  return warn(declared, 'unused', `${named(declared)} matches no finding`, hint)
}

function expiryWarning({ declared, daysLeft }: Valid): Diagnostic {
  const when = daysLeft === 0 ? 'today' : `in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`
  const message = `${named(declared)} expires ${when} (${declared.until})`
  return warn(declared, 'expiring', message, 'mend what it is about, or decide anew')
}

function distinctValid(valid: readonly Valid[]): Valid[] {
  return distinct(valid, ({ declared }) => keyParts(declared))
}

/** The first of those that have the same parts. */
function distinct<T>(items: readonly T[], partsOf: (item: T) => unknown): T[] {
  const first = new Map<string, T>()
  for (const item of items) {
    const key = JSON.stringify(partsOf(item))
    if (!first.has(key)) first.set(key, item)
  }
  return [...first.values()]
}

function keyOf(declared: Declared): string {
  return JSON.stringify(keyParts(declared))
}

/** What two exceptions have in common that are one as far as a person can see. */
function keyParts({ kind, controls, reason, until, location }: Declared): unknown {
  return [kind, controls, reason, until, location]
}
