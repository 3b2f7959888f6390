import type { RequestLine } from '#kube'
import { daemonSetPath } from './daemon-set.ts'
import { jobName } from './names.ts'
import { eventsPath, jobsPath, podsPath } from './requests.ts'

/** The requests by which nodes are asked. */
export interface PlannedRequests {
  /** Whether a DaemonSet tells the facts, and whether these credentials may do what follows. */
  readonly first: readonly RequestLine[]
  /** For each node, in their order; those that look are made again until the Job is done. */
  readonly each: readonly RequestLine[]
}

export function plannedNodeRequests(namespace: string, node: string, run: string): PlannedRequests {
  const job = jobName(node, run)
  const get = (path: string, query: Readonly<Record<string, string>> = {}): RequestLine => {
    const text = new URLSearchParams(query).toString()
    return { method: 'GET', path: text === '' ? path : `${path}?${text}` }
  }
  return {
    first: [
      get(daemonSetPath(namespace)),
      { method: 'POST', path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews' },
    ],
    each: [
      { method: 'POST', path: jobsPath(namespace) },
      get(podsPath(namespace), { labelSelector: `job-name=${job}` }),
      get(`${jobsPath(namespace)}/${job}`),
      get(eventsPath(namespace), { fieldSelector: `involvedObject.kind=Job,involvedObject.name=${job}` }),
      get(`${podsPath(namespace)}/${job}-POD/log`),
      { method: 'DELETE', path: `${jobsPath(namespace)}/${job}?propagationPolicy=Background` },
    ],
  }
}
