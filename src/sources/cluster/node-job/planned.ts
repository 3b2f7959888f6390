import type { RequestLine } from '#kube'
import { jobName } from './names.ts'
import { jobsPath, podsPath } from './requests.ts'

/** The requests that asking one node makes, in their order; the second and third again until the Job is done. */
export function plannedNodeRequests(namespace: string, node: string, run: string): readonly RequestLine[] {
  const job = jobName(node, run)
  return [
    { method: 'POST', path: jobsPath(namespace) },
    { method: 'GET', path: `${podsPath(namespace)}?labelSelector=${encodeURIComponent(`job-name=${job}`)}` },
    { method: 'GET', path: `${jobsPath(namespace)}/${job}` },
    { method: 'GET', path: `${podsPath(namespace)}/${job}-POD/log` },
    { method: 'DELETE', path: `${jobsPath(namespace)}/${job}?propagationPolicy=Background` },
  ]
}
