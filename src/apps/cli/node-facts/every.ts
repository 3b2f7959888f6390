import { setTimeout as wait } from 'node:timers/promises'
import { secondsOf } from '#sources/cluster'
import { CommandError, exitCode } from '../errors.ts'
import type { Terminal } from '../terminal.ts'

/** Seconds that `--every` names; throws a `CommandError`. */
export function everyOf(text: string): number {
  const seconds = secondsOf(text)
  if (seconds !== undefined) return seconds
  throw new CommandError(
    'wrong-value',
    `\`--every ${text}\` is no time of at least 10 seconds`,
    'write it as 30m, 1h or 1d',
  )
}

/** Acts at once and then every so many seconds, until the program is to end. */
export async function repeatedly(
  terminal: Terminal,
  seconds: number,
  act: () => Promise<number>,
): Promise<number> {
  const ending = new AbortController()
  const takeBack = terminal.onInterrupt(() => ending.abort())
  try {
    for (;;) {
      await act()
      await wait(seconds * 1000, undefined, { signal: ending.signal })
    }
  } catch (error) {
    if (ending.signal.aborted) return exitCode.ok
    throw error
  } finally {
    takeBack()
  }
}
