import {
  type FactName,
  notEvaluated,
  type NotEvaluated,
  type Path,
  type Problem,
  type Reason,
  type Severity,
  valueAt,
} from '#model'

/** What is wrong in the description of a cluster, a registry or an account. */
export interface CloudProblem {
  /** Where in the description. */
  readonly at: Path
  readonly message: string
  readonly severity?: Severity
  /** Of the pool, repository or rule, where a control may say the same of several. */
  readonly name?: string
}

export type Reading = Generator<CloudProblem, NotEvaluated | void, undefined>

/** Problems of the target as a whole, with the value that each rests on as evidence. */
export function* problemsOf(
  fact: FactName,
  described: object,
  reading: Reading,
): Generator<Problem, NotEvaluated | void, undefined> {
  for (;;) {
    const next = reading.next()
    if (next.done) return next.value
    const { at, message, severity, name } = next.value
    yield {
      at: [],
      message,
      ...(severity !== undefined && { severity }),
      evidence: [{ at: [fact, ...at], value: valueAt(described, at) ?? null }],
      ...(name !== undefined && { discriminator: name }),
    }
  }
}

/** For a part of a description that could not be read, and why where that is known. */
export function unread(what: string, why?: Reason): NotEvaluated {
  if (why === undefined) return notEvaluated('absent', `${what} could not be read`)
  return notEvaluated(why.code, `${what} could not be read: ${why.message}`)
}
