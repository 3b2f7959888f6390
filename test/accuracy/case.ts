import type { Fact, KubernetesObject } from '#model'

/** What a label says of the objects that it is about. */
export type Verdict = 'fail' | 'pass'

/** One verdict that others gave. */
export interface Label {
  /** Unique within its corpus. */
  readonly id: string
  readonly expected: Verdict
  /** Indices of the case's objects: a finding on any of them counts. Undefined: one on any object, or on the target. */
  readonly objects: readonly number[] | undefined
}

/** A fact, and the index of the object that tells it. */
export interface ToldFact {
  readonly object: number
  readonly fact: Fact
}

/** Objects that are judged together, and what others say of them by one of their checks. */
export interface Case {
  /** The peer's check, by which the mapping goes. */
  readonly check: string
  /** A narrower name of the check (a policy's rule), which the mapping may have too. */
  readonly rule?: string
  readonly objects: readonly KubernetesObject[]
  readonly facts: readonly ToldFact[]
  readonly labels: readonly Label[]
  /** The peer's settings under which the labels hold. */
  readonly params: unknown
  /** The line of the corpus, for conditions of listed differences. */
  readonly record: Readonly<Record<string, unknown>>
}

/** Reads the cases of a corpus from its folder. */
export type Reader = (folder: string) => Iterable<Case>
