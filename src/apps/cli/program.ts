import { Command } from 'commander'
import { addCommands } from './commands.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version/version.ts'

const description = `Finds, ranks, explains and fixes what is wrong in Kubernetes manifests, charts and Kustomize trees.

  seaworthy scan deploy/           what is wrong, worst first
  seaworthy fix --diff deploy/     the safe fixes, as a diff
  seaworthy explain CONTROL        why it matters and how to mend it`

const exitCodes = `
Exit codes:
  0  evaluated; nothing at or above the gate (--fail-on, default high)
  1  findings at or above the gate
  2  wrong usage or configuration, or an internal error
  3  something asked for could not be read, or no resource was found`

/** The command line's tree; `done` is handed the exit code of the command that ran. */
export function buildProgram(terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command('seaworthy')
    .description(description)
    .version(version, '-V, --version', 'print the version')
    .addHelpText('after', exitCodes)
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: false, sortSubcommands: false })
    .showSuggestionAfterError()
    .showHelpAfterError('  hint: seaworthy --help lists the commands and their options')
    .enablePositionalOptions()
  addCommands(program, terminal, done)
  for (const command of [program, ...program.commands.flatMap((inner) => [inner, ...inner.commands])]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => void terminal.write(text),
      writeErr: (text) => void terminal.writeError(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'error[usage]: ')),
    })
  }
  return program
}
