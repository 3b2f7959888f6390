import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Result } from '#model'
import { type Lock, printBaseline } from '#exceptions'
import { CommandError } from '../errors.ts'
import type { Terminal } from '../terminal.ts'
import { baselineOf } from './baseline-of.ts'

/** Writes what is open now, and what a baseline accepted, to a file; what nobody may except stays out. */
export async function writeBaseline(
  terminal: Terminal,
  file: string,
  result: Result,
  lock: Lock,
): Promise<void> {
  const accepted = baselineOf(result, lock)
  try {
    await writeFile(resolve(terminal.cwd, file), printBaseline(accepted))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandError(
      'baseline-unwritable',
      `cannot write \`${file}\`: ${why}`,
      'name a file in a folder that is there and can be written',
    )
  }
  await terminal.writeError(`wrote ${accepted.length} findings to ${file}\n`)
}
