import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { parse } from 'yaml'
import type { Cluster } from '../../cluster.ts'

interface Kubeconfig {
  readonly clusters: readonly [{ readonly cluster: { readonly 'certificate-authority-data': string } }]
  readonly users: readonly [
    { readonly user: { readonly 'client-certificate-data': string; readonly 'client-key-data': string } },
  ]
}

export interface UpstreamAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: Buffer
}

export type Upstream = (pathAndQuery: string, accept: string) => Promise<UpstreamAnswer>

/** Asks the cluster's real API server as its administrator. */
export function upstreamOf(cluster: Cluster): Upstream {
  const { clusters, users } = parse(readFileSync(cluster.kubeconfig, 'utf8')) as Kubeconfig
  const [{ user }] = users
  const decoded = (text: string): Buffer => Buffer.from(text, 'base64')
  const agent = new Agent({
    ca: decoded(clusters[0].cluster['certificate-authority-data']),
    cert: decoded(user['client-certificate-data']),
    key: decoded(user['client-key-data']),
  })
  return (pathAndQuery, accept) => {
    const { promise, resolve, reject } = Promise.withResolvers<UpstreamAnswer>()
    const asking = request(
      new URL(pathAndQuery, cluster.server),
      { agent, headers: { accept } },
      (message) => {
        collect(message).then(
          (body) =>
            resolve({
              status: message.statusCode ?? 0,
              contentType: message.headers['content-type'] ?? '',
              body,
            }),
          reject,
        )
      },
    )
    asking.on('error', reject)
    asking.end()
    return promise
  }
}

async function collect(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
