/** What came of one control on one resource. */
export const outcomes = ['fail', 'pass', 'notApplicable', 'notEvaluated', 'manual'] as const

export type Outcome = (typeof outcomes)[number]

export type OutcomeCounts = Readonly<Record<Outcome, number>>

/** Why a control gave no verdict: a stable code, and a message for a person. */
export interface Reason {
  readonly code: string
  readonly message: string
}

/** What a check returns where it cannot tell. */
export interface NotEvaluated extends Reason {
  readonly outcome: 'notEvaluated'
}

/** Codes whose cause lies in the kind of source, or in what the run was told to leave out: never incomplete. */
export const outOfRangeCodes: ReadonlySet<string> = new Set([
  'not-in-files',
  'needs-cluster',
  'not-applied',
  'left-out',
  'not-reached',
  'intended-only',
  'fact-absent',
])

const notEvaluatedMessages = {
  'not-in-files': 'the object it refers to is not in these files',
  'needs-cluster': 'only a running cluster can tell',
  'not-applied': 'decided when the manifest is applied',
} as const

export function notEvaluated(
  code: keyof typeof notEvaluatedMessages | (string & {}),
  message?: string,
): NotEvaluated {
  const known = (notEvaluatedMessages as Readonly<Record<string, string>>)[code]
  return { outcome: 'notEvaluated', code, message: message ?? known ?? code }
}
