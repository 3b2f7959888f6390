import { KubeError, type KubeErrorCode, outsideText } from '#kube'
import { listOf } from '../../nodes/reading/configuration-file.ts'
import { factsInLog, lastWords } from './from-log.ts'
import { enforceLabel, jobOf } from './manifest.ts'
import { jobName } from './names.ts'
import type { NodeOutcome, Unread } from './outcome.ts'
import { deadline, podState, type Why } from './pod-state.ts'
import type { PodSettings } from './pod-spec.ts'
import { type Fields, recordOf, textOf } from './record-of.ts'
import { refusalOf } from './refusal.ts'
import type { JobRequests } from './requests.ts'

/** Time, and how much of it a Job gets. */
export interface Patience {
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

export interface Question {
  readonly node: string
  readonly run: string
  readonly settings: PodSettings
  readonly requests: JobRequests
  readonly patience: Patience
}

/** Milliseconds between two looks, the first of them nearer. */
const looks = [250, 500, 1000, 2000]

/** Milliseconds until a pod that is not there, or finds no place, is given up. */
const mostWaiting = 30_000

/** Milliseconds beyond a Job's own deadline, for the control plane to notice. */
const grace = 20_000

/**
 * Waits for the end of a Job that was made, and reads what it printed. Why it printed nothing is an outcome; throws only what ended
 * the run.
 */
export async function awaitNode(question: Question): Promise<NodeOutcome> {
  const { node, run, settings, requests, patience } = question
  const job = jobName(node, run)
  const began = patience.now()
  let since = began
  let last: Why | undefined
  for (let look = 0; ; look++) {
    await patience.sleep(looks[Math.min(look, looks.length - 1)]!)
    const [pod] = (await requests.pods(job)).toSorted(byAge)
    const answer = pod === undefined ? await withoutPod(question, job) : await withPod(question, pod)
    if ('node' in answer) return answer
    last = answer.why ?? last
    const now = patience.now()
    if (answer.running) since = now
    const isLate = now - began > settings.timeout * 1000 + grace
    if (isLate || now - since > mostWaiting)
      return { node, asked: true, ...(last ?? (isLate ? deadline : noPod)) }
  }
}

const noPod: Why = { reason: 'no pod after 30 s', hint: 'see the events of the Job' }

/** Nothing decided yet. */
interface Pending {
  readonly running: boolean
  readonly why?: Why
}

function byAge(a: Fields, b: Fields): number {
  const age = (pod: Fields): string => textOf(recordOf(pod['metadata'])['creationTimestamp'])
  return age(a) < age(b) ? 1 : -1
}

async function withPod({ node, requests }: Question, pod: Fields): Promise<NodeOutcome | Pending> {
  const state = podState(pod)
  const name = textOf(recordOf(pod['metadata'])['name'])
  if (state.at === 'waiting') {
    if (state.final && state.why) return unread(node, state.why)
    return { running: state.why === undefined, ...(state.why && { why: state.why }) }
  }
  if (state.at === 'failed') {
    const words = state.hasLog ? lastWords(await requests.log(name).catch(noLog)) : ''
    return unread(node, { ...state.why, reason: `${state.why.reason}${words}` })
  }
  const found = factsInLog(await requests.log(name), node)
  return 'facts' in found ? { node, facts: found } : unread(node, found)
}

/** The reason why a program failed is known without its last words. */
function noLog(error: unknown): string {
  if (error instanceof KubeError) return ''
  throw error
}

async function withoutPod(
  { node, requests, settings: { namespace } }: Question,
  name: string,
): Promise<NodeOutcome | Pending> {
  const job = await requests.get(name)
  if (job === undefined) return unread(node, { reason: 'its Job was taken away by somebody' })
  const failure = failureOf(job)
  const said = await refusalsSaid(requests, name)
  if (said === undefined)
    return failure === undefined ? { running: false, why: eventsHidden } : unread(node, failure)
  const refusal = said.map((message) => refusalOf(message, namespace)).find((one) => one !== undefined)
  if (refusal !== undefined) return unread(node, refusal)
  const [first] = said
  const why: Why | undefined =
    first === undefined ? undefined : { reason: 'its pod is not made', hint: outsideText(first) }
  if (failure !== undefined) return unread(node, why ?? failure)
  return { running: false, ...(why && { why }) }
}

const eventsHidden: Why = {
  reason: 'no pod after 30 s',
  hint: 'the events of the Job, which would say why, may not be listed',
}

function failureOf(job: Fields): Why | undefined {
  const failed = listOf(recordOf(job['status'])['conditions'])
    .map(recordOf)
    .find(({ type, status }) => type === 'Failed' && status === 'True')
  if (failed === undefined) return undefined
  if (failed['reason'] === 'DeadlineExceeded') return deadline
  const said = outsideText(textOf(failed['message']))
  return {
    reason: 'its pod is gone',
    ...(said !== '' && { hint: said }),
  }
}

/** What the events of a Job say of pods that were not made, newest first; undefined where they may not be read. */
async function refusalsSaid(requests: JobRequests, job: string): Promise<readonly string[] | undefined> {
  try {
    const events = await requests.events(job)
    return events
      .filter(({ reason }) => reason === 'FailedCreate')
      .map(({ message }) => textOf(message))
      .toReversed()
  } catch (error) {
    if (error instanceof KubeError && error.code === 'forbidden') return undefined
    throw error
  }
}

function unread(node: string, why: Why): Unread {
  return { node, asked: true, ...why }
}

/** What came of making a Job. */
export interface Made {
  /** Whether there may be one now: also where nobody knows what became of the request. */
  readonly mayBeThere: boolean
  readonly unread?: Unread
}

export async function makeJob(question: Question): Promise<Made> {
  const { node, run, settings, requests } = question
  try {
    await requests.create(jobOf(node, run, settings))
    return { mayBeThere: true }
  } catch (error) {
    if (!(error instanceof KubeError) || isLost(error)) throw error
    const mayBeThere = error.status === undefined || error.status >= 500
    return { mayBeThere, unread: unread(node, whyNotMade(error, settings.namespace)) }
  }
}

const lost: ReadonlySet<KubeErrorCode> = new Set([
  'unreachable',
  'timeout',
  'disconnected',
  'proxy-failed',
  'unauthorized',
])

/** Whether the server is gone for the other nodes too. */
export function isLost(error: unknown): boolean {
  return error instanceof KubeError && (lost.has(error.code) || error.code.startsWith('tls-'))
}

function whyNotMade(error: KubeError, namespace: string): Why {
  if (error.status === 404)
    return { reason: `no namespace \`${namespace}\``, hint: missingNamespaceHint(namespace) }
  const refusal = refusalOf(error.message, namespace)
  if (refusal !== undefined) return refusal
  if (error.code === 'forbidden')
    return { reason: `may not create Jobs in namespace \`${namespace}\``, hint: error.hint }
  return { reason: `its Job was not made: ${error.message}`, hint: error.hint }
}

function missingNamespaceHint(namespace: string): string {
  return `make it: kubectl create namespace ${namespace} && kubectl label namespace ${namespace} ${enforceLabel}=privileged`
}
