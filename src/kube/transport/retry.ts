import type { KubeError, KubeErrorCode } from '../error.ts'
import type { Clock } from './clock.ts'

/** When and how long to wait before a request is made again. */
export interface RetryTerms {
  /** Attempts in all. */
  readonly attempts: number
  /** Milliseconds: the longest first wait. It doubles, up to `longest`. */
  readonly first: number
  readonly longest: number
  /** Milliseconds that the server may ask to wait; for more than that the request fails. */
  readonly patience: number
}

export const defaultRetry: RetryTerms = { attempts: 5, first: 500, longest: 10_000, patience: 60_000 }

/** Any time between none and the longest wait of this attempt (full jitter), so that clients do not come back together. */
export function backOff(
  attempt: number,
  { first, longest }: Pick<RetryTerms, 'first' | 'longest'>,
  clock: Clock,
): number {
  return clock.random() * Math.min(longest, first * 2 ** attempt)
}

const broken: ReadonlySet<KubeErrorCode> = new Set(['disconnected', 'truncated'])
const away: ReadonlySet<KubeErrorCode> = new Set(['unreachable', 'timeout'])
const busy: ReadonlySet<number> = new Set([500, 502, 503, 504])

/**
 * Milliseconds to wait before attempt number `attempt + 1`, undefined where `error` is final. What only reads is repeated
 * after broken connections and 5xx; everything after 429. A server that never answered is not waited for.
 */
export function waitBefore(
  error: KubeError,
  attempt: number,
  { reads, answered }: { readonly reads: boolean; readonly answered: boolean },
  terms: RetryTerms,
  clock: Clock,
): number | undefined {
  if (attempt + 1 >= terms.attempts || !isPassing(error, reads, answered)) return undefined
  const wait = backOff(attempt, terms, clock)
  if (error.retryAfter === undefined) return wait
  return error.retryAfter > terms.patience ? undefined : error.retryAfter + wait
}

function isPassing(error: KubeError, reads: boolean, answered: boolean): boolean {
  if (error.code === 'too-many-requests') return true
  if (!reads) return false
  if (error.code === 'server-error') return busy.has(error.status ?? 0)
  return broken.has(error.code) || (answered && away.has(error.code))
}
