import { CommanderError } from 'commander'
import { CommandError, exitCode } from './errors.ts'
import { buildProgram } from './program.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Runs one command line (without the program's own name) and gives its exit code. Never rejects. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let code: number = exitCode.ok
  const program = buildProgram(terminal, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return await failure(terminal, error)
  }
}

async function failure(terminal: Terminal, error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage
  if (error instanceof CommandError) {
    await terminal.writeError(`error[${error.code}]: ${error.message}\n  hint: ${error.hint}\n`)
    return error.exitCode
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  await terminal.writeError(
    `error[internal]: ${text}\n  hint: this is a defect of seaworthy; please report it with this text\n`,
  )
  return exitCode.usage
}
