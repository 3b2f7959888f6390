import { delimiter, dirname } from 'node:path'
import { main } from '../../../src/apps/cli/index.ts'
import type { Terminal } from '../../../src/apps/cli/terminal.ts'
import { layerTools } from '../kubectl-layer.ts'

/** What one command line did. */
export interface Played {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

export interface PlayOptions {
  /** Over `PATH`, which holds the real helm and kubectl, and `LANG`. */
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Buffer
}

/** Runs a command line in a folder, as a pipe sees it, on 25 November 2026 at noon UTC. */
export async function play(
  folder: string,
  args: readonly string[],
  options: PlayOptions = {},
): Promise<Played> {
  const { env = {}, stdin = '' } = options
  const { helm, kubectl } = layerTools()
  const printed = { stdout: '', stderr: '' }
  const terminal: Terminal = {
    cwd: folder,
    env: { PATH: [dirname(helm), dirname(kubectl)].join(delimiter), LANG: 'C.UTF-8', ...env },
    outputIsTerminal: false,
    errorIsTerminal: false,
    canAsk: false,
    columns: 100,
    ask: async () => '',
    onInterrupt: () => () => {},
    now: () => Date.UTC(2026, 10, 25, 12),
    readInput: async () => Buffer.from(stdin),
    write: async (text) => void (printed.stdout += text),
    writeError: async (text) => void (printed.stderr += text),
  }
  const exit = await main(args, terminal)
  return { exit, ...printed }
}
