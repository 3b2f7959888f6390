import { KubeError, type KubeClient } from '#kube'
import { askNodeRights } from './rights.ts'
import { awaitNode, isLost, makeJob, type Question } from './ask-node.ts'
import { keptFor } from './manifest.ts'
import { jobName } from './names.ts'
import type { NodeOutcome, Unread } from './outcome.ts'
import type { Why } from './pod-state.ts'
import type { PodSettings } from './pod-spec.ts'
import { jobRequests, type JobRequests } from './requests.ts'

export interface NodeJobRun {
  readonly client: KubeClient
  readonly settings: PodSettings
  readonly nodes: readonly string[]
  /** Lower case letters and digits: part of the names of this run's Jobs. */
  readonly run: string
  /** Ends the run; what was made is taken away all the same. */
  readonly signal: AbortSignal
  /** Told of every node that is through. */
  readonly onDone?: (done: number) => void
}

export interface NodeJobsDone {
  readonly outcomes: readonly NodeOutcome[]
  /** Jobs that could not be taken away, which their deadline and time to live end. */
  readonly left: readonly string[]
}

/** Milliseconds for taking one Job away once the run is over. */
const cleaning = 15_000

/**
 * Asks every node by a Job of its own, `settings.concurrency` at a time, and takes each Job away whatever came of it. Why a node tells
 * nothing is its outcome. Rejects with the signal's reason, after everything is taken away.
 */
export async function runNodeJobs(options: NodeJobRun): Promise<NodeJobsDone> {
  const { client, settings, nodes, signal } = options
  const refused = await askNodeRights(client, settings.namespace, signal)
  if (refused !== undefined) return { outcomes: nodes.map((node) => unread(node, refused)), left: [] }
  const run = new Run(options, jobRequests(client, settings.namespace, signal))
  const workers = Array.from({ length: Math.min(settings.concurrency, nodes.length) }, () => run.work())
  const ends = await Promise.allSettled(workers)
  signal.throwIfAborted()
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return { outcomes: run.outcomes, left: run.left }
}

class Run {
  readonly outcomes: NodeOutcome[] = []
  readonly left: string[] = []
  readonly #options: NodeJobRun
  readonly #requests: JobRequests
  readonly #queue: IterableIterator<[number, string]>
  #done = 0
  /** Why no further node is asked. */
  #lost: Why | undefined

  constructor(options: NodeJobRun, requests: JobRequests) {
    this.#options = options
    this.#requests = requests
    this.#queue = options.nodes.entries()
  }

  async work(): Promise<void> {
    for (const [index, node] of this.#queue) {
      this.outcomes[index] = this.#lost === undefined ? await this.#ask(node) : unread(node, this.#lost)
      this.#done += 1
      this.#options.onDone?.(this.#done)
    }
  }

  async #ask(node: string): Promise<NodeOutcome> {
    const { client, signal, run, settings } = this.#options
    signal.throwIfAborted()
    const patience = {
      now: () => client.clock.now(),
      sleep: (milliseconds: number) => client.clock.sleep(milliseconds, signal),
    }
    const question: Question = { node, run, settings, requests: this.#requests, patience }
    let mayBeThere = true
    try {
      const made = await makeJob(question)
      mayBeThere = made.mayBeThere
      return made.unread ?? (await awaitNode(question))
    } catch (error) {
      if (!(error instanceof KubeError)) throw error
      const why = { reason: error.message, hint: error.hint }
      if (isLost(error)) this.#lost = why
      return unread(node, why)
    } finally {
      if (mayBeThere) await this.#takeAway(jobName(node, run))
    }
  }

  async #takeAway(job: string): Promise<void> {
    try {
      await this.#requests.delete(job, AbortSignal.timeout(cleaning))
    } catch {
      this.left.push(job)
    }
  }
}

/** Seconds after which nothing of a run is left, whatever happened to it. */
export function longestTrace({ timeout }: Pick<PodSettings, 'timeout'>): number {
  return timeout + keptFor
}

function unread(node: string, why: Why): Unread {
  return { node, asked: true, ...why }
}
