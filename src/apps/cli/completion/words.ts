import type { Command } from 'commander'

/** What can follow a command: its sub-commands, or its options. */
export interface CommandWords {
  /** `scan`, `config show`; '' for the program itself. */
  readonly command: string
  readonly description: string
  readonly words: readonly { readonly word: string; readonly description: string }[]
}

export function wordsOf(program: Command): CommandWords[] {
  return [entry('', program), ...program.commands.flatMap((command) => below('', command))]
}

function below(prefix: string, command: Command): CommandWords[] {
  const name = `${prefix}${command.name()}`
  return [entry(name, command), ...command.commands.flatMap((inner) => below(`${name} `, inner))]
}

function entry(name: string, command: Command): CommandWords {
  const commands = command.commands.map((inner) => ({ word: inner.name(), description: inner.description() }))
  const options = command.options.flatMap(({ long, description }) =>
    long == null ? [] : [{ word: long, description }],
  )
  const help = { word: '--help', description: 'say how to use it' }
  return { command: name, description: command.description(), words: [...commands, ...options, help] }
}
