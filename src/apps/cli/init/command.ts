import { writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { formatVersion, newestVersion } from '#model'
import { currentRelease } from '#controls/releases'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode } from '../errors.ts'
import type { Terminal } from '../terminal.ts'

/** `seaworthy init [FOLDER] [--from PEER]`: writes a first configuration, and never over one that is there. */
export const run: CommandRun = async (terminal, [folder = '.'], { from }) => {
  const taken = from === undefined ? undefined : await takenOver(terminal, folder, String(from))
  const path = join(resolve(terminal.cwd, folder), 'seaworthy.yaml')
  const shown = relative(terminal.cwd, path) || path
  try {
    await writeFile(path, taken?.text ?? `${head}${rest}`, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new CommandError('config-exists', `\`${shown}\` is there already`, 'edit it, or remove it first')
    throw new CommandError(
      'config-unwritable',
      `cannot write \`${shown}\`: ${code ?? String(error)}`,
      'name a folder that is there and can be written',
    )
  }
  await terminal.write(`${taken?.report ?? ''}wrote ${shown}\nnext: seaworthy scan ${folder}\n`)
  return exitCode.ok
}

/** Only a run that takes something over loads what reads it. */
async function takenOver(
  terminal: Terminal,
  folder: string,
  from: string,
): Promise<{ readonly text: string; readonly report: string }> {
  const { takeOver } = await import('./from/take-over.ts')
  const { configText, report } = await import('./from/print.ts')
  const taken = await takeOver(terminal, folder, from)
  return { text: configText(head, taken), report: report(taken) }
}

/** What every configuration begins with. */
const head = `# The nearest seaworthy.yaml above what is scanned holds; \`seaworthy config show\` prints what is in force.
kubernetesVersion: "${formatVersion(newestVersion)}"

# Controls that come into the catalogue later, and severities that are raised, are told as new and do not fail a run.
catalogue: "${currentRelease}"
`

/** What a configuration that nothing was taken over into goes on with. */
const rest = `
# The severity from which on a run fails: critical, high, medium, low or never.
failOn: high

# Controls by id: off, on, another severity, parameters. \`seaworthy list controls\` names them.
controls: {}

# Accepted findings, each with a reason and a last day.
exceptions: []
# - control: host-network
#   match: { namespace: monitoring, kind: DaemonSet, name: node-exporter }
#   reason: reads the node's own network counters
#   expires: 2027-06-30
`
