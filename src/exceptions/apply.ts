import type { AppliedException, Resource } from '#model'
import type { Baseline } from './baseline.ts'
import type { Candidate, Declared } from './candidate.ts'
import { isLocked, type Lock } from './lock.ts'
import type { Valid } from './validity.ts'

/** An attempt to except what is locked; it has no effect. */
export interface LockedAttempt {
  readonly candidate: Candidate
  /** Absent for a baseline. */
  readonly declared?: Declared
}

/** Which finding is accepted by what; the first that holds counts. */
export interface Application {
  readonly applied: Map<Candidate, AppliedException>
  /** By the finding's fingerprint: the first attempt on it. */
  readonly locked: Map<string, LockedAttempt>
  /** Exceptions that are about a finding, accepted or locked. */
  readonly used: Set<Valid>
  /** Fingerprints of a baseline that occur. */
  readonly seen: Set<string>
}

export function apply(
  valid: readonly Valid[],
  candidates: readonly Candidate[],
  lock: Lock,
  baseline: Baseline | undefined,
): Application {
  const application: Application = {
    applied: new Map(),
    locked: new Map(),
    used: new Set(),
    seen: new Set(),
  }
  const findings = candidatesFor(candidates)
  for (const one of valid) {
    for (const candidate of findings(one)) {
      application.used.add(one)
      accept(application, candidate, lock, { declared: one.declared, exception: exceptionOf(one) })
    }
  }
  if (baseline !== undefined) applyBaseline(application, candidates, lock, baseline)
  return application
}

function applyBaseline(
  application: Application,
  candidates: readonly Candidate[],
  lock: Lock,
  { file, fingerprints }: Baseline,
): void {
  for (const candidate of candidates) {
    if (!fingerprints.has(candidate.fingerprint)) continue
    application.seen.add(candidate.fingerprint)
    accept(application, candidate, lock, { exception: { kind: 'baseline', reason: `in ${file}` } })
  }
}

function accept(
  { applied, locked }: Application,
  candidate: Candidate,
  lock: Lock,
  { declared, exception }: { declared?: Declared; exception: AppliedException },
): void {
  if (!isLocked(candidate, lock)) {
    if (!applied.has(candidate)) applied.set(candidate, exception)
  } else if (!locked.has(candidate.fingerprint)) {
    locked.set(candidate.fingerprint, { candidate, ...(declared && { declared }) })
  }
}

/** Finds what an exception is about without looking at what is on other resources. */
export function candidatesFor(candidates: readonly Candidate[]): (valid: Valid) => Candidate[] {
  const byControl = Map.groupBy(candidates, ({ control }) => control)
  const byResource = new Map<string, Map<Resource | undefined, Candidate[]>>()
  for (const [control, own] of byControl)
    byResource.set(
      control,
      Map.groupBy(own, ({ resource }) => resource),
    )
  return ({ controls, declared }) =>
    [...controls]
      .flatMap((id) =>
        declared.resources === undefined
          ? (byControl.get(id) ?? [])
          : declared.resources.flatMap((resource) => byResource.get(id)?.get(resource) ?? []),
      )
      .filter((candidate) => declared.holdsFor(candidate))
}

function exceptionOf({ declared: { kind, author, until }, reason }: Valid): AppliedException {
  return { kind, reason, ...(author !== undefined && { author }), ...(until !== undefined && { until }) }
}
