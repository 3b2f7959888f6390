/** Exit codes of the command line, in the order in which they are decided. */
export const exitCode = { ok: 0, gate: 1, usage: 2, unread: 3 } as const

/** Something that ends the command: what is wrong and what to do about it. */
export class CommandError extends Error {
  readonly code: string
  readonly hint: string
  readonly exitCode: number

  constructor(code: string, message: string, hint: string, exit: number = exitCode.usage) {
    super(message)
    this.code = code
    this.hint = hint
    this.exitCode = exit
  }
}

/** A word that the command does not know, with the nearest that it does. */
export function unknownWord(
  noun: string,
  word: string,
  near: string | undefined,
  hint: string,
): CommandError {
  const help = near === undefined ? '' : `; did you mean \`${near}\`?`
  return new CommandError(`unknown-${noun.replaceAll(' ', '-')}`, `unknown ${noun} \`${word}\`${help}`, hint)
}
