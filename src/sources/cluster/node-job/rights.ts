import { type KubeClient, mayI } from '#kube'
import type { Why } from './pod-state.ts'

/** A right in the namespace of the Jobs, as RBAC writes it. */
export interface Right {
  readonly group: string
  readonly resource: string
  readonly subresource?: string
  readonly verbs: readonly string[]
}

/** What `scan --cluster --nodes` needs in the namespace of its Jobs, and nowhere else. Events only tell why a pod was refused. */
export const nodeJobRights: readonly Right[] = [
  { group: 'batch', resource: 'jobs', verbs: ['create', 'get', 'delete'] },
  { group: '', resource: 'pods', verbs: ['list'] },
  { group: '', resource: 'pods', subresource: 'log', verbs: ['get'] },
  { group: '', resource: 'events', verbs: ['list'] },
]

/** What it needs in that namespace where a DaemonSet tells the facts; without the first there are Jobs. */
export const nodeDaemonRights: readonly Right[] = [
  { group: 'apps', resource: 'daemonsets', verbs: ['get'] },
  { group: '', resource: 'pods', verbs: ['list'] },
  { group: '', resource: 'pods', subresource: 'log', verbs: ['get'] },
]

/** Which right is missing, asked before anything is made: a Job whose log may not be read, or that may not be taken away, is none to make. */
export async function askNodeRights(
  client: KubeClient,
  namespace: string,
  signal: AbortSignal,
): Promise<Why | undefined> {
  const wanted = nodeJobRights.filter(({ resource }) => resource !== 'events')
  const questions = wanted.flatMap(({ verbs, ...right }) => verbs.map((verb) => ({ verb, ...right })))
  const answers = await Promise.all(questions.map((one) => mayI(client, { ...one, namespace }, signal)))
  const missing = questions.filter((_, index) => answers[index]?.allowed !== true)
  if (missing.length === 0) return undefined
  const names = missing.map(({ verb, resource, subresource }) =>
    subresource === undefined ? `${verb} ${resource}` : `${verb} ${resource}/${subresource}`,
  )
  return {
    reason: `may not ${names.join(', ')} in namespace \`${namespace}\``,
    hint: 'have the rights granted; `seaworthy rbac --nodes` prints them',
  }
}
