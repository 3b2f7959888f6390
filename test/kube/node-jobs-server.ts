import type { ServerResponse } from 'node:http'
import { jobName } from '../../src/sources/cluster/node-job/names.ts'
import { type Asked, refuse, sendJson, serve, type TestServer } from './server.ts'

/** What becomes of the Job of one node. */
export interface Fate {
  /** Of each look at its pods, in order; the last one stays. Undefined: there is no pod. */
  readonly pods?: readonly (object | undefined)[]
  readonly log?: string
  /** Status of the Job; `gone` where somebody took it away. */
  readonly job?: object | 'gone'
  readonly events?: readonly string[]
  /** Answers the request that makes the Job, in place of the server. */
  readonly create?: (response: ServerResponse) => void
  /** Called when the pods are looked at. */
  readonly onLook?: (look: number, response: ServerResponse) => boolean
}

export interface NodeJobsServer extends TestServer {
  /** Names of the Jobs that are there. */
  readonly jobs: ReadonlySet<string>
  /** Most Jobs that were there together. */
  mostJobs(): number
  count(method: string): number
}

export const run = 'r1'

export interface NodeJobsOptions {
  /** `verb resource` of what may not be done. */
  readonly refused?: readonly string[]
  readonly daemon?: (asked: Asked, response: ServerResponse) => boolean
}

/** An API server with Jobs in the namespace `facts`, and what becomes of each by its node. */
export async function serveNodeJobs(
  fates: Readonly<Record<string, Fate>>,
  { refused = [], daemon = () => false }: NodeJobsOptions = {},
): Promise<NodeJobsServer> {
  const byJob = new Map(Object.entries(fates).map(([node, fate]) => [jobName(node, run), fate]))
  const jobs = new Set<string>()
  const looks = new Map<string, number>()
  let most = 0
  const server = await serve((asked, response) => {
    const { method, path, query } = asked
    if (daemon(asked, response)) return
    if (path.endsWith('/selfsubjectaccessreviews')) return review(asked, response, refused)
    if (method === 'POST') return create(asked, response)
    if (path.endsWith('/pods')) return pods(query.get('labelSelector')!.replace('job-name=', ''), response)
    if (path.endsWith('/log')) return log(path.split('/').at(-2)!.replace(/-pod$/, ''), response)
    if (path.endsWith('/events'))
      return events(/name=([^,]+)$/.exec(query.get('fieldSelector')!)![1]!, response)
    const job = path.split('/').at(-1)!
    if (method === 'DELETE') return remove(job, response)
    const fate = byJob.get(job)
    if (!jobs.has(job) || fate?.job === 'gone') return refuse(response, 404, `jobs.batch "${job}" not found`)
    return sendJson(response, { metadata: { name: job }, status: fate?.job ?? {} })
  })

  function create({ body }: Asked, response: ServerResponse): void {
    const { metadata } = JSON.parse(body) as { metadata: { name: string } }
    const fate = byJob.get(metadata.name)
    if (fate?.create) return fate.create(response)
    jobs.add(metadata.name)
    most = Math.max(most, jobs.size)
    sendJson(response, { metadata }, 201)
  }

  function pods(job: string, response: ServerResponse): void {
    const fate = byJob.get(job) ?? {}
    const look = looks.get(job) ?? 0
    looks.set(job, look + 1)
    if (fate.onLook?.(look, response) === true) return
    const all = fate.pods ?? []
    const pod = all[Math.min(look, all.length - 1)]
    sendJson(response, {
      items: pod === undefined ? [] : [{ metadata: { name: `${job}-pod` }, status: pod }],
    })
  }

  function log(job: string, response: ServerResponse): void {
    if (refused.includes('read log'))
      return refuse(response, 403, 'pods "x" is forbidden: cannot get pods/log')
    response.writeHead(200, { 'content-type': 'text/plain' }).end(byJob.get(job)?.log ?? '')
  }

  function events(job: string, response: ServerResponse): void {
    if (refused.includes('list events')) return refuse(response, 403, 'events is forbidden')
    const messages = byJob.get(job)?.events ?? []
    sendJson(response, { items: messages.map((message) => ({ reason: 'FailedCreate', message })) })
  }

  function remove(job: string, response: ServerResponse): void {
    if (!jobs.delete(job)) return refuse(response, 404, `jobs.batch "${job}" not found`)
    sendJson(response, { kind: 'Status', status: 'Success' })
  }

  return {
    ...server,
    jobs,
    mostJobs: () => most,
    count: (method) =>
      server.asked.filter((one) => one.method === method && !one.path.endsWith('accessreviews')).length,
  }
}

function review({ body }: Asked, response: ServerResponse, refused: readonly string[]): void {
  const { spec } = JSON.parse(body) as {
    spec: { resourceAttributes: { verb: string; resource: string; namespace: string } }
  }
  const { verb, resource, namespace } = spec.resourceAttributes
  const allowed = namespace === 'facts' && !refused.includes(`${verb} ${resource}`)
  sendJson(response, { kind: 'SelfSubjectAccessReview', status: { allowed } }, 201)
}
