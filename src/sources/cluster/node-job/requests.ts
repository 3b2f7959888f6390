import { askJson, askText, type KubeClient, KubeError, type KubeRequest } from '#kube'
import { listOf } from '../../nodes/reading/configuration-file.ts'
import { type Fields, recordOf } from './record-of.ts'

/** Bytes of a log that are read: the facts of a large node have a few hundred thousand. */
const longestLog = 16 * 1024 * 1024

const segment = encodeURIComponent

const inNamespace = (root: string, namespace: string, resource: string): string =>
  `${root}/namespaces/${segment(namespace)}/${resource}`

export function jobsPath(namespace: string): string {
  return inNamespace('/apis/batch/v1', namespace, 'jobs')
}

export function podsPath(namespace: string): string {
  return inNamespace('/api/v1', namespace, 'pods')
}

export function eventsPath(namespace: string): string {
  return inNamespace('/api/v1', namespace, 'events')
}

/** What is asked about the Jobs of one namespace. Every failure is a `KubeError`. */
export interface JobRequests {
  /** Makes a Job; whether it is made a second time does not matter, since its name is its own. */
  create(job: Fields): Promise<void>
  /** Undefined where there is none. */
  get(job: string): Promise<Fields | undefined>
  pods(job: string): Promise<readonly Fields[]>
  events(job: string): Promise<readonly Fields[]>
  log(pod: string): Promise<string>
  /** Takes a Job and its pods away; one that is gone is as good. */
  delete(job: string, signal: AbortSignal): Promise<void>
}

export function jobRequests(client: KubeClient, namespace: string, signal: AbortSignal): JobRequests {
  const jobs = jobsPath(namespace)
  const ask = (request: KubeRequest): Promise<unknown> => askJson(client, { signal, ...request })
  const items = async (path: string, query: KubeRequest['query'] & object): Promise<readonly Fields[]> =>
    listOf(recordOf(await ask({ path, query }))['items']).map(recordOf)
  return {
    async create(job) {
      try {
        await ask({ method: 'POST', path: jobs, body: job, repeatable: true })
      } catch (error) {
        if (!isStatus(error, 409) || !isThere(error)) throw error
      }
    },
    async get(job) {
      try {
        return recordOf(await ask({ path: `${jobs}/${segment(job)}` }))
      } catch (error) {
        if (isStatus(error, 404)) return undefined
        throw error
      }
    },
    pods: (job) => items(podsPath(namespace), { labelSelector: `job-name=${job}`, limit: 5 }),
    events: (job) =>
      items(eventsPath(namespace), {
        fieldSelector: `involvedObject.kind=Job,involvedObject.name=${job}`,
        limit: 50,
      }),
    log: (pod) => readLog(client, namespace, pod, signal),
    async delete(job, own) {
      const path = `${jobs}/${segment(job)}`
      const query = { propagationPolicy: 'Background' }
      try {
        await askJson(client, { method: 'DELETE', path, query, repeatable: true, signal: own })
      } catch (error) {
        if (!isStatus(error, 404)) throw error
      }
    },
  }
}

export function readLog(
  client: KubeClient,
  namespace: string,
  pod: string,
  signal: AbortSignal,
): Promise<string> {
  return askText(client, { path: `${podsPath(namespace)}/${segment(pod)}/log`, signal }, longestLog)
}

function isStatus(error: unknown, status: number): error is KubeError {
  return error instanceof KubeError && error.status === status
}

/** A conflict may also be one of a quota that two requests take from at once. */
function isThere({ message }: KubeError): boolean {
  return message.includes('already exists')
}
