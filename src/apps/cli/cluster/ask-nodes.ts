import { randomBytes } from 'node:crypto'
import type { Diagnostic, NodeJobSettings, Resource } from '#model'
import type { KubeClient } from '#kube'
import type { NodeFacts } from '#sources'
import {
  chooseNodes,
  findNodeDaemon,
  isRead,
  isUnread,
  type NodeDaemon,
  type NodeOutcome,
  type PodSettings,
  readNodeDaemon,
  runNodeJobs,
  type Unread,
} from '#sources/cluster'
import { CommandError, exitCode } from '../errors.ts'
import type { Progress } from '../progress.ts'
import type { RawOptions } from '../run/flags.ts'
import type { Terminal } from '../terminal.ts'
import { confirm, requireConsent } from './consent.ts'
import { podSettings } from './node-settings.ts'

/** How the nodes of a cluster are asked: by the pods of a DaemonSet that is there, or by Jobs. */
export type NodePlan = { readonly daemon: NodeDaemon } | { readonly jobs: PodSettings }

/** Decides before anything else is read, so that what is missing is said at once; throws a `CommandError` or a `KubeError`. */
export async function planNodes(
  terminal: Terminal,
  client: KubeClient,
  options: RawOptions,
  settings: NodeJobSettings,
): Promise<NodePlan | undefined> {
  if (options['nodes'] !== true) return undefined
  const daemon = await findNodeDaemon(client, settings.namespace)
  if (daemon !== undefined) return { daemon }
  const jobs = podSettings(options, settings)
  requireConsent(terminal, options)
  return { jobs }
}

export interface NodesAsked {
  readonly told: readonly NodeFacts[]
  readonly unread: readonly Unread[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface NodesQuestion {
  readonly client: KubeClient
  readonly options: RawOptions
  readonly settings: NodeJobSettings
  readonly plan: NodePlan
  /** What was read of the cluster. */
  readonly resources: readonly Resource[]
  /** Facts that were given by files, whose nodes are not asked. */
  readonly given: readonly NodeFacts[]
  readonly show: Progress
}

/** Asks the nodes that can be asked; throws a `CommandError` where nobody agrees, or the run is interrupted. */
export async function askNodes(terminal: Terminal, question: NodesQuestion): Promise<NodesAsked> {
  const { resources, settings, given } = question
  const known = new Set(given.map(({ node }) => node))
  const { nodes, left } = chooseNodes(resources, settings.nodeSelector)
  const unasked = left.filter(({ node }) => !known.has(node))
  const wanted = nodes.filter((node) => !known.has(node))
  const { outcomes, diagnostics } =
    wanted.length === 0 ? nothingAsked : await untilInterrupted(terminal, question, wanted)
  return {
    told: [...given, ...outcomes.filter(isRead).map(({ facts }) => facts)],
    unread: [...outcomes.filter(isUnread), ...unasked],
    diagnostics,
  }
}

const nothingAsked = { outcomes: [], diagnostics: [] }

interface Outcomes {
  readonly outcomes: readonly NodeOutcome[]
  readonly diagnostics: readonly Diagnostic[]
}

async function untilInterrupted(
  terminal: Terminal,
  question: NodesQuestion,
  nodes: readonly string[],
): Promise<Outcomes> {
  const { client, options, plan, show } = question
  if ('daemon' in plan) {
    show(`reading the log of ${nodes.length} pods`)
    const { signal } = new AbortController()
    return { outcomes: await readNodeDaemon(client, plan.daemon, nodes, signal), diagnostics: [] }
  }
  const run = randomBytes(4).toString('hex')
  show(undefined)
  await confirm(terminal, options, { nodes, run, settings: plan.jobs })
  const ending = new AbortController()
  const takeBack = terminal.onInterrupt(() => ending.abort(interrupted()))
  const onDone = (done: number): void => show(`asking nodes: ${done} of ${nodes.length}`)
  try {
    onDone(0)
    const { signal } = ending
    const done = await runNodeJobs({ client, settings: plan.jobs, nodes, run, signal, onDone })
    return { outcomes: done.outcomes, diagnostics: leftDiagnostics(done.left, plan.jobs) }
  } finally {
    takeBack()
  }
}

function interrupted(): CommandError {
  return new CommandError(
    'interrupted',
    'interrupted; the Jobs of this run are removed, or remove themselves within ten minutes',
    'scan again for an answer',
    exitCode.unread,
  )
}

function leftDiagnostics(left: readonly string[], { namespace }: PodSettings): Diagnostic[] {
  return left.length === 0
    ? []
    : [
        {
          level: 'warning',
          code: 'node-jobs-left',
          message: `${left.length === 1 ? 'a Job' : `${left.length} Jobs`} in namespace \`${namespace}\` could not be removed: ${left.slice(0, 5).join(', ')}`,
          hint: 'they remove themselves within ten minutes',
        },
      ]
}
