import type { ClusterOutcome, ClustersResult, Diagnostic } from '#model'
import { clusterReporters } from '#reporters'
import { inTurn } from '#sources'
import type { CommandRun } from '../../commands.ts'
import { CommandError, exitCode } from '../../errors.ts'
import { writeReport } from '../../output/write.ts'
import { type Progress, progress } from '../../progress.ts'
import { strings } from '../../run/flags.ts'
import { runScan } from '../../run/run-scan.ts'
import { exitOf } from '../../scan/exit.ts'
import type { Terminal } from '../../terminal.ts'
import { connect } from '../connect.ts'
import { chosenContexts } from './contexts.ts'
import { checkOptions, clusterOutputs } from './outputs.ts'

/** Clusters that are read at a time. */
const atOnce = 4

/** `seaworthy scan --all-contexts`: scans every cluster; one that cannot be read is a row and stops no other. */
export const run: CommandRun = async (terminal, paths, options) => {
  checkOptions(paths, options)
  const outputs = clusterOutputs(strings(options['output']))
  const contexts = chosenContexts(terminal, options)
  const show = progress(terminal)
  const scanned = await scanAll(terminal, contexts, options, show).finally(() => show(undefined))
  const result: ClustersResult = {
    schemaVersion: 1,
    clusters: scanned.map(({ outcome }) => outcome),
    diagnostics: sameServers(terminal, contexts, options),
  }
  for (const { format, file } of outputs) await writeReport(terminal, file, clusterReporters[format](result))
  return worst(scanned.map(({ exit }) => exit))
}

interface Scanned {
  readonly outcome: ClusterOutcome
  readonly exit: number
}

type Options = Parameters<CommandRun>[2]

function scanAll(
  terminal: Terminal,
  contexts: readonly string[],
  options: Options,
  show: Progress,
): Promise<Scanned[]> {
  let done = 0
  return inTurn(contexts, atOnce, async (context) => {
    show(`reading clusters: ${done} of ${contexts.length} done`)
    const scanned = await scanOne(terminal, context, options)
    done += 1
    show(`reading clusters: ${done} of ${contexts.length} done`)
    return scanned
  })
}

/** What is wrong with the command line or the configuration is so for every cluster, and ends the run. */
async function scanOne(terminal: Terminal, context: string, options: Options): Promise<Scanned> {
  try {
    const one = { ...options, cluster: context }
    const { assessment, config, detail } = await runScan(terminal, [], one, () => {})
    const { result } = assessment
    const whole = { ...result, findings: detail(result.findings) }
    return { outcome: { context, result: whole }, exit: exitOf(result, config.allow) }
  } catch (error) {
    if (error instanceof CommandError && error.exitCode !== exitCode.unread) throw error
    if (error instanceof CommandError) {
      const { code, message, hint } = error
      return { outcome: { context, error: { code, message, hint } }, exit: error.exitCode }
    }
    const message = error instanceof Error ? error.message : String(error)
    const hint = 'this is a defect of seaworthy; please report it with this text'
    return { outcome: { context, error: { code: 'internal', message, hint } }, exit: exitCode.usage }
  }
}

/** The first that holds of any cluster. */
function worst(exits: readonly number[]): number {
  const order = [exitCode.usage, exitCode.unread, exitCode.gate]
  return order.find((code) => exits.includes(code)) ?? exitCode.ok
}

/** Contexts that lead to one server, each of which was asked: their users may see different things. */
function sameServers(terminal: Terminal, contexts: readonly string[], options: Options): Diagnostic[] {
  const byServer = Map.groupBy(contexts, (context) => serverOf(terminal, context, options))
  return [...byServer].flatMap(([server, names]): Diagnostic[] => {
    if (server === undefined || names.length < 2) return []
    return [
      {
        level: 'note',
        code: 'same-server',
        message: `the contexts ${names.map((name) => `\`${name}\``).join(', ')} lead to one server, ${server}`,
        hint: 'leave all but one out with --contexts',
      },
    ]
  })
}

function serverOf(terminal: Terminal, context: string, options: Options): string | undefined {
  try {
    const client = connect(terminal, options, context)
    client.close()
    return client.endpoint.server.href
  } catch (error) {
    if (error instanceof CommandError) return undefined
    throw error
  }
}
