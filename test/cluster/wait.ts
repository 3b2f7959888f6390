import { setTimeout } from 'node:timers/promises'

/** Asks until there is an answer other than undefined, false or an error; throws the last error, or `what`, when time is up. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  seconds = 60,
): Promise<T> {
  const end = performance.now() + seconds * 1000
  let last: unknown
  while (performance.now() < end) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
      last = undefined
    } catch (error) {
      last = error
    }
    await setTimeout(200)
  }
  throw new Error(`waited ${seconds} s in vain for ${what}`, { cause: last })
}
