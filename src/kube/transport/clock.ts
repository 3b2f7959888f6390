import { setTimeout as wait } from 'node:timers/promises'

/** Time and chance, handed in so that tests decide them. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** From 0, below 1. */
  random(): number
  /** Rejects when `signal` aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { ref: true, ...(signal && { signal }) }),
}
