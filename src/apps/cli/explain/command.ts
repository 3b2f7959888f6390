import { nearest, newestVersion } from '#model'
import { catalogue } from '#controls/catalogue'
import { chosen, type Cluster, frameworks } from '#frameworks'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode, unknownWord } from '../errors.ts'
import { readResult } from '../result/read-result.ts'
import type { Terminal } from '../terminal.ts'
import { explainControl } from './control.ts'
import { explainFinding } from './finding.ts'
import { explainRequirement } from './requirement.ts'

/** `seaworthy explain WHAT`: a control, a requirement, or with `--from` a finding; needs no network. */
export const run: CommandRun = async (terminal, [what = ''], { from }) => {
  await terminal.write(await explanation(terminal, what, from === undefined ? undefined : String(from)))
  return exitCode.ok
}

async function explanation(terminal: Terminal, what: string, from: string | undefined): Promise<string> {
  if (from !== undefined) return await findingOf(terminal, what, from)
  if (what.startsWith('f1:')) {
    throw new CommandError(
      'finding-without-result',
      `\`${what}\` is a finding, which only a result holds`,
      'add --from result.json',
    )
  }
  const control = controlNamed(what)
  if (control !== undefined) return explainControl(control)
  const requirement = requirementNamed(what)
  if (requirement !== undefined) return requirement
  const names = [...catalogue.map(({ id }) => id), ...frameworks.flatMap(requirementNames)]
  throw unknownWord(
    'control or requirement',
    what,
    nearest(what, names),
    'seaworthy list controls names the controls',
  )
}

async function findingOf(terminal: Terminal, what: string, from: string): Promise<string> {
  const { findings } = await readResult(terminal, from)
  const found = findings.filter(({ fingerprint }) => fingerprint.startsWith(what))
  if (found.length === 1) return explainFinding(found[0]!, controlNamed(found[0]!.control))
  const why = found.length === 0 ? 'no finding has' : `${found.length} findings have`
  throw new CommandError(
    'unknown-finding',
    `${why} a fingerprint that begins with \`${what}\` in \`${from}\``,
    'give more of it, as the result has it',
  )
}

/** By its id, an old id, or what another tool calls it (`trivy:KSV-0017`, `KSV-0017`). */
function controlNamed(what: string): (typeof catalogue)[number] | undefined {
  return (
    catalogue.find(({ id }) => id === what) ??
    catalogue.find(({ formerly = [], aliases = [] }) =>
      [...formerly, ...aliases, ...aliases.map((alias) => alias.slice(alias.indexOf(':') + 1))].includes(
        what,
      ),
    )
  )
}

function requirementNames({ id, requirements }: (typeof frameworks)[number]): string[] {
  return requirements.map((requirement) => `${id}/${requirement.id}`)
}

/** What a name that stands for several editions means where no cluster is in sight. */
const newestCluster: Cluster = { kubernetesVersion: newestVersion, platform: 'kubernetes' }

function requirementNamed(what: string): string | undefined {
  const slash = what.indexOf('/')
  const [framework] = chosen(frameworks, [what.slice(0, slash)], newestCluster)
  const requirement = framework?.requirements.find(({ id }) => id === what.slice(slash + 1))
  return requirement && explainRequirement(framework!, requirement)
}
