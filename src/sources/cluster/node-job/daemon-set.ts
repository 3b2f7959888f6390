import { askJson, type KubeClient, KubeError } from '#kube'
import { listOf } from '../../nodes/reading/configuration-file.ts'
import { secondsOf } from './every.ts'
import { factsInLog } from './from-log.ts'
import { managedByLabel, objectName } from './names.ts'
import type { NodeOutcome } from './outcome.ts'
import { type Fields, recordOf, textOf } from './record-of.ts'
import { podsPath, readLog } from './requests.ts'

/** A DaemonSet that tells the facts of its nodes. */
export interface NodeDaemon {
  readonly namespace: string
  /** Seconds between two readings of a node. */
  readonly every: number
}

const day = 86_400

/** The DaemonSet in a namespace that prints the facts of nodes; undefined where there is none, or none that may be seen. */
export async function findNodeDaemon(
  client: KubeClient,
  namespace: string,
  signal?: AbortSignal,
): Promise<NodeDaemon | undefined> {
  const path = daemonSetPath(namespace)
  try {
    const found = recordOf(await askJson(client, { path, ...(signal && { signal }) }))
    const labels = recordOf(recordOf(found['metadata'])['labels'])
    return labels[managedByLabel] === 'seaworthy' ? { namespace, every: everyOf(found) } : undefined
  } catch (error) {
    if (error instanceof KubeError && (error.status === 404 || error.code === 'forbidden')) return undefined
    throw error
  }
}

export function daemonSetPath(namespace: string): string {
  return `/apis/apps/v1/namespaces/${encodeURIComponent(namespace)}/daemonsets/${objectName}`
}

function everyOf(daemonSet: Fields): number {
  const spec = recordOf(recordOf(recordOf(daemonSet['spec'])['template'])['spec'])
  const command = listOf(recordOf(listOf(spec['containers'])[0])['command'])
  return secondsOf(textOf(command[command.indexOf('--every') + 1])) ?? day
}

/** Reads what the pods of the DaemonSet printed last. Facts older than three rounds are none. */
export async function readNodeDaemon(
  client: KubeClient,
  daemon: NodeDaemon,
  nodes: readonly string[],
  signal: AbortSignal,
): Promise<readonly NodeOutcome[]> {
  const { namespace } = daemon
  const labelSelector = `app.kubernetes.io/name=${objectName},app.kubernetes.io/component=daemon`
  const pods = new Map<string, string>()
  let token: string | undefined
  do {
    const query = { labelSelector, limit: 500, continue: token }
    const page = recordOf(await askJson(client, { path: podsPath(namespace), query, signal }))
    for (const pod of listOf(page['items']).map(recordOf)) {
      if (recordOf(pod['status'])['phase'] !== 'Running') continue
      pods.set(textOf(recordOf(pod['spec'])['nodeName']), textOf(recordOf(pod['metadata'])['name']))
    }
    token = textOf(recordOf(page['metadata'])['continue']) || undefined
  } while (token !== undefined)
  return Promise.all(nodes.map((node) => fromPod(client, daemon, node, pods.get(node), signal)))
}

async function fromPod(
  client: KubeClient,
  { namespace, every }: NodeDaemon,
  node: string,
  pod: string | undefined,
  signal: AbortSignal,
): Promise<NodeOutcome> {
  if (pod === undefined)
    return {
      node,
      asked: true,
      reason: 'no running pod of the DaemonSet',
      hint: 'see what keeps its pod from running',
    }
  try {
    const found = factsInLog(await readLog(client, namespace, pod, signal), node)
    if (!('facts' in found)) return { node, asked: true, ...found }
    const age = (client.clock.now() - Date.parse(found.collectedAt)) / 1000
    if (age <= every * 3) return { node, facts: found }
    const reason = `its newest facts are of ${found.collectedAt.slice(0, 16)}`
    return { node, asked: true, reason, hint: 'see the log of its pod' }
  } catch (error) {
    if (!(error instanceof KubeError)) throw error
    return { node, asked: true, reason: error.message, hint: error.hint }
  }
}
