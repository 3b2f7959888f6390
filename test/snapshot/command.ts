import type { Terminal } from '../../src/apps/cli/terminal.ts'
import { main } from '../../src/apps/cli/index.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The day on which the tests run. */
export const today = Date.parse('2026-11-25T00:00:00Z')

/** Runs a command in a folder that has no configuration. */
export async function seaworthy(cwd: string, args: readonly string[], now = today): Promise<Ran> {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    cwd,
    env: {},
    outputIsTerminal: false,
    errorIsTerminal: false,
    canAsk: false,
    ask: async () => '',
    onInterrupt: () => () => {},
    columns: 120,
    now: () => now,
    readInput: () => Promise.resolve(Buffer.alloc(0)),
    write: (text) => {
      out += text
      return Promise.resolve()
    },
    writeError: (text) => {
      err += text
      return Promise.resolve()
    },
  }
  const code = await main(args, terminal)
  return { code, out, err }
}
