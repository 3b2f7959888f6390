import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupOf, type KubernetesObject } from '#model'
import { isClusterScoped } from '#schema'
import { refuse, sendJson, serve, type TestServer } from '../kube/server.ts'

export interface Served {
  readonly server: TestServer
  /** A kubeconfig whose current context, `prod`, is the server. */
  readonly kubeconfig: string
}

/** An API server that serves these objects as lists, to whoever asks; what is in `forbidden` (plurals) it refuses. */
export async function serveObjects(
  folder: string,
  objects: readonly KubernetesObject[],
  forbidden: readonly string[] = [],
): Promise<Served> {
  const byList = Map.groupBy(
    objects,
    ({ apiVersion, kind }) => `${base(String(apiVersion))}/${plural(String(kind))}`,
  )
  const server = await serve(({ path }, response) => {
    if (path === '/version') return sendJson(response, { gitVersion: 'v1.36.1' })
    if (path === '/metrics') return response.end('')
    const answer = discovery(objects)[path]
    if (answer !== undefined) return sendJson(response, answer)
    if (forbidden.includes(path.split('/').at(-1)!)) return refuse(response, 403, 'not yours')
    return sendJson(response, {
      kind: 'List',
      apiVersion: 'v1',
      metadata: { resourceVersion: '9' },
      items: byList.get(path) ?? [],
    })
  })
  const kubeconfig = join(folder, 'kubeconfig')
  const ca = Buffer.from(server.authority).toString('base64')
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'prod',
    contexts: [{ name: 'prod', context: { cluster: 'c', user: 'u' } }],
    clusters: [{ name: 'c', cluster: { server: server.url, 'certificate-authority-data': ca } }],
    users: [{ name: 'u', user: { token: 'of-the-test' } }],
  }
  writeFileSync(kubeconfig, JSON.stringify(config))
  return { server, kubeconfig }
}

/** What discovery answers, by path, in the form that every version of Kubernetes knows. */
function discovery(objects: readonly KubernetesObject[]): Readonly<Record<string, unknown>> {
  const kinds = Map.groupBy(objects, ({ apiVersion }) => String(apiVersion))
  const groups = [...kinds.keys()].filter((version) => version !== 'v1')
  return {
    '/api': { kind: 'APIVersions', versions: ['v1'] },
    '/apis': {
      kind: 'APIGroupList',
      groups: groups.map((groupVersion) => ({
        name: groupOf(groupVersion),
        versions: [{ groupVersion }],
        preferredVersion: { groupVersion },
      })),
    },
    ...Object.fromEntries(
      [...kinds].map(([version, of]) => [
        base(version),
        {
          resources: [...new Set(of.map(({ kind }) => String(kind)))].map((kind) => ({
            name: plural(kind),
            kind,
            namespaced: isClusterScoped(groupOf(version), kind) !== true,
            verbs: ['list', 'watch'],
          })),
        },
      ]),
    ),
  }
}

function base(apiVersion: string): string {
  return apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`
}

function plural(kind: string): string {
  const word = kind.toLowerCase()
  if (word.endsWith('s')) return `${word}es`
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`
}
