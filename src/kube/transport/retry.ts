import type { KubeError, KubeErrorCode } from '../error.ts'
import type { Clock } from './clock.ts'

/** When and how long to wait before a request is made again. */
export interface RetryTerms {
  /** Attempts in all. */
  readonly attempts: number
  /** Milliseconds: the longest first wait. It doubles, up to `longest`. */
  readonly first: number
  readonly longest: number
  /** Milliseconds after the first attempt until when another may begin. */
  readonly within: number
}

export const defaultRetry: RetryTerms = { attempts: 5, first: 500, longest: 10_000, within: 60_000 }

/** Any time between none and the longest wait of this attempt (full jitter), so that clients do not come back together. */
export function backOff(
  attempt: number,
  { first, longest }: Pick<RetryTerms, 'first' | 'longest'>,
  clock: Clock,
): number {
  return clock.random() * Math.min(longest, first * 2 ** attempt)
}

/** How far a request has come. */
export interface RequestState {
  /** Of the attempt that failed, from 0. */
  readonly number: number
  /** When the first attempt was made, milliseconds since 1970. */
  readonly began: number
  readonly repeatable: boolean
  /** Whether this server has ever answered. */
  readonly answered: boolean
}

const broken: ReadonlySet<KubeErrorCode> = new Set(['disconnected', 'truncated'])
const away: ReadonlySet<KubeErrorCode> = new Set(['unreachable', 'timeout'])
const busy: ReadonlySet<number> = new Set([500, 502, 503, 504])

/**
 * Milliseconds to wait before the next attempt, undefined where `error` is final. What is repeatable is made again after broken
 * connections and 5xx; everything after 429. A server that never answered is not waited for.
 */
export function waitBefore(
  error: KubeError,
  { number, began, ...state }: RequestState,
  terms: RetryTerms,
  clock: Clock,
): number | undefined {
  if (number + 1 >= terms.attempts || !isPassing(error, state)) return undefined
  const wait = (error.retryAfter ?? 0) + backOff(number, terms, clock)
  return clock.now() + wait < began + terms.within ? wait : undefined
}

function isPassing(
  { code, status }: KubeError,
  { repeatable, answered }: Pick<RequestState, 'repeatable' | 'answered'>,
): boolean {
  if (code === 'too-many-requests') return true
  if (!repeatable) return false
  if (code === 'server-error') return busy.has(status ?? 0)
  return broken.has(code) || (answered && away.has(code))
}
