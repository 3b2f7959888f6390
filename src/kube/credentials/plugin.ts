import type { Clock } from '../transport/clock.ts'
import type { Identity } from './credentials.ts'

/** A program that prints an `ExecCredential`. */
export interface ExecPlugin {
  /** What an error calls its owner. */
  readonly called: string
  /** A bare name that is looked for on the search path, or an absolute path. */
  readonly command: string
  readonly args: readonly string[]
  /** Its whole environment, but for what tells it what is asked. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly apiVersion: string
  readonly cluster: Readonly<Record<string, unknown>> | undefined
  readonly installHint: string | undefined
  readonly clock: Clock
  /** Milliseconds that it may take; half a minute where not given. */
  readonly timeout?: number
}

/** What a program gave, and until when it holds (milliseconds since 1970). */
export interface FetchedIdentity {
  readonly identity: Identity
  readonly expires: number | undefined
}
