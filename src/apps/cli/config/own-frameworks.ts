import type { Framework } from '#model'
import type { Terminal } from '../terminal.ts'

/** The frameworks that the configuration of the working folder defines; loads the configuration's reader only here. */
export async function ownFrameworks(terminal: Terminal): Promise<readonly Framework[]> {
  const { configOf } = await import('../run/run-scan.ts')
  return Object.values(configOf(terminal, ['.'], {}).config.customFrameworks)
}
