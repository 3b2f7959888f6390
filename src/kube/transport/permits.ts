/** Lets at most a number of things happen at a time; who comes first goes first. */
export interface Permits {
  /** Waits for a turn; what it gives hands the turn on, once. Rejects when `signal` aborts while waiting. */
  take(signal?: AbortSignal): Promise<() => void>
}

export function permits(most: number): Permits {
  let taken = 0
  const waiting = new Set<() => void>()
  const handOn = (): (() => void) => {
    let done = false
    return () => {
      if (done) return
      done = true
      const [next] = waiting
      if (next === undefined) taken -= 1
      else next()
    }
  }
  return {
    async take(signal) {
      signal?.throwIfAborted()
      if (taken < most) taken += 1
      else await turn(waiting, signal)
      return handOn()
    },
  }
}

function turn(waiting: Set<() => void>, signal: AbortSignal | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const give = (): void => {
    waiting.delete(give)
    resolve()
  }
  const leave = (): void => {
    waiting.delete(give)
    reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'))
  }
  waiting.add(give)
  signal?.addEventListener('abort', leave, { once: true })
  return promise.finally(() => signal?.removeEventListener('abort', leave))
}
