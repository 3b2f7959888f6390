import { nearest } from '#model'
import type { CommandRun } from '../commands.ts'
import { exitCode, unknownWord } from '../errors.ts'
import { buildProgram } from '../program.ts'
import { shells } from './scripts.ts'
import { wordsOf } from './words.ts'

/** `seaworthy completion SHELL`: a script that completes commands and options, made from the command line itself. */
export const run: CommandRun = async (terminal, [shell = '']) => {
  const script = Object.hasOwn(shells, shell) ? shells[shell] : undefined
  if (script === undefined) {
    throw unknownWord(
      'shell',
      shell,
      nearest(shell, Object.keys(shells)),
      `shells: ${Object.keys(shells).join(', ')}`,
    )
  }
  await terminal.write(script(wordsOf(buildProgram(terminal, () => {}))))
  return exitCode.ok
}
