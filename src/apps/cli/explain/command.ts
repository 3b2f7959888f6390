import { controlNames, type Framework, nearest, newestVersion, presentIds } from '#model'
import { catalogue } from '#controls/catalogue'
import { chosen, type Cluster, frameworks } from '#frameworks'
import type { CommandRun } from '../commands.ts'
import { CommandError, exitCode, unknownWord } from '../errors.ts'
import { ownFrameworks } from '../config/own-frameworks.ts'
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
  const controls = controlsNamed(what)
  if (controls.length > 0) return controls.map((control) => explainControl(control)).join('\n')
  const requirement = requirementNamed(what, frameworks)
  if (requirement !== undefined) return requirement
  const own = await ownFrameworks(terminal)
  const names = [...catalogue.map(({ id }) => id), ...[...frameworks, ...own].flatMap(requirementNames)]
  const defined = requirementNamed(what, own)
  if (defined !== undefined) return defined
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
  if (found.length === 1) return explainFinding(found[0]!, controlsNamed(found[0]!.control)[0])
  const why = found.length === 0 ? 'no finding has' : `${found.length} findings have`
  throw new CommandError(
    'unknown-finding',
    `${why} a fingerprint that begins with \`${what}\` in \`${from}\``,
    'give more of it, as the result has it',
  )
}

/** By its id, an old id, or what another tool calls it (`trivy:KSV-0017`, `KSV-0017`). */
function controlsNamed(what: string): readonly (typeof catalogue)[number][] {
  const ids = presentIds(what, controlNames(catalogue))
  return catalogue.filter(({ id }) => ids.includes(id))
}

function requirementNames({ id, requirements }: Framework): string[] {
  return requirements.map((requirement) => `${id}/${requirement.id}`)
}

/** What a name that stands for several editions means where no cluster is in sight. */
const newestCluster: Cluster = { kubernetesVersion: newestVersion, platform: 'kubernetes' }

function requirementNamed(what: string, among: readonly Framework[]): string | undefined {
  const slash = what.indexOf('/')
  const [framework] = chosen(among, [what.slice(0, slash)], newestCluster)
  const requirement = framework?.requirements.find(({ id }) => id === what.slice(slash + 1))
  return requirement && explainRequirement(framework!, requirement)
}
