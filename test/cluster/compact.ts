import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import type { ClusterNode } from './options.ts'

/** Makes etcd forget all versions before the given one, as the API server has it do every five minutes. */
export async function compactEtcd({ tree }: ClusterNode, revision: string): Promise<void> {
  const file = (name: string): Buffer => readFileSync(join(tree, 'etc', 'kubernetes', 'pki', name))
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const asked = request(
    'https://127.0.0.1:2379/v3/kv/compaction',
    {
      method: 'POST',
      ca: file('etcd/ca.crt'),
      cert: file('apiserver-etcd-client.crt'),
      key: file('apiserver-etcd-client.key'),
      agent: false,
    },
    (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`etcd compacts nothing: ${response.statusCode}`))
      })
    },
  )
  asked.on('error', reject)
  asked.end(JSON.stringify({ revision, physical: true }))
  await promise
}
