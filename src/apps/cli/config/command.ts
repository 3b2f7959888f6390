import { describeConfig } from '#config'
import type { CommandRun } from '../commands.ts'
import { exitCode } from '../errors.ts'
import { columns } from '../list/listing.ts'
import { configOf } from '../run/run-scan.ts'

/** `seaworthy config show [PATHS]`: every value in force for these paths, and where it comes from. */
export const run: CommandRun = async (terminal, paths, options) => {
  const { config, layers } = configOf(terminal, paths, options)
  const rows = describeConfig(config, layers).map(({ key, value, origin }) => [
    key,
    JSON.stringify(value),
    origin,
  ])
  await terminal.write(columns([['setting', 'value', 'origin'], ...rows]))
  return exitCode.ok
}
