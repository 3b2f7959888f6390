import { formatVersion, newestVersion } from '#model'
import type { CommandRun } from '../commands.ts'
import { exitCode } from '../errors.ts'
import { version } from './version.ts'

/** `seaworthy version`: the program, the run time, and the newest Kubernetes version whose behaviour it knows. */
export const run: CommandRun = async (terminal, _args, { output }) => {
  const kubernetes = formatVersion(newestVersion)
  const node = process.versions.node
  await terminal.write(
    output === 'json'
      ? `${JSON.stringify({ name: 'seaworthy', version, kubernetes, node }, undefined, 2)}\n`
      : `seaworthy ${version} (knows Kubernetes up to ${kubernetes}; Node ${node})\n`,
  )
  return exitCode.ok
}
