import {
  type AppliedException,
  type Diagnostic,
  type ExceptionSummary,
  repeated,
  type RequestedException,
  type Resource,
} from '#model'
import type { EngineFinding } from '#engine'
import { lockedException, type LockedAttempt, resolveExceptions } from '#exceptions'
import type { AssessOptions } from './options.ts'
import type { MergedFinding } from './renderings.ts'

/** What the exceptions' stage adds to findings. */
export interface JudgedExceptions {
  /** Attempts to except what is locked, as findings. */
  readonly locked: readonly MergedFinding[]
  readonly diagnostics: readonly Diagnostic[]
  readonly summary: ExceptionSummary
  notesOf(merged: MergedFinding): {
    readonly exception?: AppliedException
    readonly requested?: RequestedException
    readonly isNew?: boolean
  }
}

/** A finding of several renderings is excepted where it is in all of them. */
export function judgeExceptions(
  merged: readonly MergedFinding[],
  resources: readonly Resource[],
  { exceptions, judgements }: AssessOptions,
): JudgedExceptions {
  const candidates = merged.flatMap((one) => candidatesOf(one, judgements))
  const resolved = resolveExceptions({
    ...exceptions,
    candidates: candidates.map(({ candidate }) => candidate),
    resources,
    ran: new Set(judgements.flatMap(({ profile }) => profile.controls.map(({ control }) => control.id))),
  })
  const applied = new Map<EngineFinding, AppliedException>()
  const requested = new Map<EngineFinding, RequestedException>()
  for (const { candidate, finding } of candidates) {
    const exception = resolved.applied.get(candidate)
    if (exception !== undefined) applied.set(finding, exception)
    const request = resolved.requested.get(candidate)
    if (request !== undefined) requested.set(finding, request)
  }
  const { baseline } = exceptions
  return {
    locked: resolved.locked.map(toFinding),
    diagnostics: exceptions.strict ? resolved.diagnostics.map(asError) : resolved.diagnostics,
    summary: {
      ...resolved.summary,
      applied: merged.filter(({ all }) => all.every((finding) => applied.has(finding))).length,
    },
    notesOf({ finding, all }) {
      const accepted = all.every((one) => applied.has(one)) ? applied.get(all[0]!) : undefined
      const exception = accepted ?? ofPlatform(finding)
      const request = exception === undefined ? requested.get(finding) : undefined
      return {
        ...(exception && { exception }),
        ...(request && { requested: request }),
        ...(baseline && { isNew: !baseline.fingerprints.has(finding.fingerprint) }),
      }
    },
  }
}

/** What the owner of a cluster did not install is judged, and is not the owner's to mend. */
function ofPlatform({ resource }: EngineFinding): AppliedException | undefined {
  const installedBy = resource?.installedBy
  return installedBy === undefined ? undefined : { kind: 'platform', reason: `installed by ${installedBy}` }
}

/** Codes of what still holds: no run fails by them. */
const mild: readonly string[] = ['exception-expiring', 'exception-renamed', 'exception-requested']

function asError(diagnostic: Diagnostic): Diagnostic {
  return mild.includes(diagnostic.code) ? diagnostic : { ...diagnostic, level: 'error' }
}

/** In every rendering, by the fingerprint that the result gives the finding. */
function candidatesOf({ finding, all }: MergedFinding, judgements: AssessOptions['judgements']) {
  return all.map((one) => {
    const environment = judgements[one.profile]?.environment
    const { fingerprint } = finding
    const isSame = environment === undefined && one.fingerprint === fingerprint
    const candidate = isSame
      ? one
      : { ...one, fingerprint, ...(environment !== undefined && { environment }) }
    return { finding: one, candidate }
  })
}

function toFinding({ candidate, declared }: LockedAttempt): MergedFinding {
  const where =
    declared === undefined ? 'by the baseline' : `at ${declared.location.file}:${declared.location.line}`
  const finding: EngineFinding = {
    control: lockedException.id,
    severity: lockedException.severity,
    scope: 'resource',
    ...(candidate.resource && { resource: candidate.resource }),
    path: candidate.path,
    message: `\`${candidate.control}\` is excepted ${where} although nobody may except it`,
    evidence: [],
    related: [],
    fingerprint: repeated(candidate.fingerprint, 0),
    profile: 0,
  }
  return { finding, all: [finding] }
}
