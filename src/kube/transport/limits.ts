/** Milliseconds after which a request is given up, so that nothing hangs. */
export interface TimeLimits {
  /** To resolve the name, connect and agree on TLS, a proxy between included. */
  readonly connect: number
  /** From the request to the first line of its answer. */
  readonly answer: number
  /** Between two pieces of an answer. */
  readonly idle: number
  /** For a request and its whole answer; a watch has no such limit. */
  readonly whole: number
}

export const defaultLimits: TimeLimits = { connect: 10_000, answer: 60_000, idle: 30_000, whole: 300_000 }
