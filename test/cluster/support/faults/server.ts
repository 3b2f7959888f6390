import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { type Asked, serve } from '../../../kube/server.ts'
import type { Cluster } from '../../cluster.ts'
import { type Fault, send } from './faults.ts'
import { upstreamOf } from './upstream.ts'

export interface Strike {
  readonly fault: Fault
  readonly hits: (asked: Asked) => boolean
  /** How often it strikes; always where not given. */
  readonly times?: number
}

export interface FaultyServer {
  readonly kubeconfig: string
  /** How often the fault has struck. */
  struck(): number
  close(): Promise<void>
}

/** Objects on a page of a list, so that small clusters have long lists. */
const pageSize = 20

let count = 0

/** Stands in front of the real API server, which it asks as its administrator, and lets one fault in. */
export async function faultyServer(cluster: Cluster, strike?: Strike): Promise<FaultyServer> {
  const upstream = upstreamOf(cluster)
  let struck = 0
  const server = await serve((asked, response) => {
    const { path, query, headers } = asked
    if (query.has('limit')) query.set('limit', String(pageSize))
    const answer = () => upstream(`${path}?${query.toString()}`, headers.accept ?? '*/*')
    const isHit = strike?.hits(asked) === true && struck < (strike.times ?? Infinity)
    if (isHit) struck += 1
    const fault: Fault = isHit ? strike.fault : async (to) => send(to, await answer())
    Promise.resolve(fault(response, answer)).catch(() => response.destroy())
  })
  const kubeconfig = join(cluster.folder, `faulty-${count++}.conf`)
  const certificate = Buffer.from(server.authority).toString('base64')
  const named = {
    'current-context': 'faulty',
    contexts: [{ name: 'faulty', context: { cluster: 'faulty', user: 'anybody' } }],
    clusters: [
      { name: 'faulty', cluster: { server: server.url, 'certificate-authority-data': certificate } },
    ],
    users: [{ name: 'anybody', user: { token: 'none' } }],
  }
  writeFileSync(kubeconfig, stringify({ apiVersion: 'v1', kind: 'Config', ...named }))
  return { kubeconfig, struck: () => struck, close: () => server.close() }
}
