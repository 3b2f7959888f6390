import type { Diagnostic, RequestedException } from '#model'
import { candidatesFor } from './apply.ts'
import type { Candidate, Declared } from './candidate.ts'
import { isLocked, type Lock } from './lock.ts'
import { type Rules, validate } from './validity.ts'

export interface RequestInput extends Rules {
  readonly candidates: readonly Candidate[]
  readonly lock: Lock
}

export interface Requests {
  readonly requested: ReadonlyMap<Candidate, RequestedException>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Whether an exception only asks: it stands on an object of a cluster, which whoever may change the object can write, and the
 * configuration does not let such ones count.
 */
export function isRequest(
  { kind, resources = [] }: Declared,
  { allow, annotationsOnCluster = false }: Pick<Rules, 'allow'> & { readonly annotationsOnCluster?: boolean },
): boolean {
  return (
    kind === 'annotation' &&
    !annotationsOnCluster &&
    allow.includes('annotation') &&
    resources.some(({ origin }) => origin.type === 'cluster')
  )
}

/** Which findings are asked to be accepted, by exceptions that would hold if they counted. */
export function requestsOn(declared: readonly Declared[], input: RequestInput): Requests {
  const requested = new Map<Candidate, RequestedException>()
  const find = candidatesFor(input.candidates)
  let annotations = 0
  for (const { valid } of declared.map((one) => validate(one, input))) {
    if (valid === undefined) continue
    const found = find(valid).filter((candidate) => !isLocked(candidate, input.lock))
    const { until } = valid.declared
    for (const candidate of found)
      requested.set(candidate, { reason: valid.reason, ...(until !== undefined && { until }) })
    if (found.length > 0) annotations += 1
  }
  return { requested, diagnostics: annotations === 0 ? [] : [note(annotations)] }
}

function note(annotations: number): Diagnostic {
  const [subject, they] =
    annotations === 1
      ? ['1 annotation asks for an exception', 'it does not count']
      : [`${annotations} annotations ask for exceptions`, 'they do not count']
  return {
    level: 'note',
    code: 'exception-requested',
    message: `${subject}; on a cluster ${they}`,
    hint: 'see them with --all; `exceptions: { annotationsOnCluster: true }` lets them count',
  }
}
