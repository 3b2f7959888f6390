import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { KubernetesObject } from '#model'
import { isClusterScoped, kindGroups, listPath } from '#schema'
import { type Asked, refuse, sendJson, serve, type TestServer } from '../kube/server.ts'
import { writeAt } from '../support/folder.ts'

/** What a fake API server answers with. */
export interface FakeCluster {
  readonly objects: readonly KubernetesObject[]
  /** Whether a request is refused for want of rights: `list pods`, `list roles.rbac.authorization.k8s.io`, `get /metrics`. */
  forbids?(right: string, namespace: string | undefined): boolean
  /** Takes a request over; true where it did. */
  takes?(asked: Asked, response: ServerResponse): boolean
}

interface Served {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly plural: string
  readonly namespaced: boolean
}

/** Every typed kind of Kubernetes' own, as its newest version serves it. */
const served: readonly Served[] = Object.entries(kindGroups).map(([kind, [group = '']]) => ({
  group,
  kind,
  ...listPath(group, kind)!,
  namespaced: isClusterScoped(group, kind) === false,
}))

/** An API server of the test's own, over TLS, which knows rights and answers reviews of them. */
export function serveCluster(cluster: FakeCluster): Promise<TestServer> {
  return serve((asked, response) => {
    if (cluster.takes?.(asked, response) === true) return
    answer(cluster, asked, response)
  })
}

function answer(cluster: FakeCluster, asked: Asked, response: ServerResponse): void {
  const { path } = asked
  if (path.endsWith('/selfsubjectaccessreviews')) return review(cluster, asked, response)
  const wanted = wantedOf(path)
  const right = wanted === undefined ? `get ${path}` : rightOf(wanted)
  if (cluster.forbids?.(right, wanted?.namespace) === true)
    return refuse(response, 403, `${right} is forbidden`)
  if (wanted !== undefined) return sendObjects(cluster, wanted, response)
  if (path === '/version') return sendJson(response, { major: '1', minor: '37', gitVersion: 'v1.37.1' })
  if (path === '/api') return sendJson(response, discovery(served.filter(({ group }) => group === '')))
  if (path === '/apis') return sendJson(response, discovery(served.filter(({ group }) => group !== '')))
  if (path === '/metrics') return void response.writeHead(200, { 'content-type': 'text/plain' }).end('')
  refuse(response, 404, 'not found')
}

interface Wanted extends Served {
  readonly namespace: string | undefined
  readonly name: string | undefined
}

const objectPath = /^\/(?:api|apis\/([^/]+))\/[^/]+(?:\/namespaces\/([^/]+)(?=\/))?\/([^/]+)(?:\/([^/]+))?$/

function wantedOf(path: string): Wanted | undefined {
  const [, group = '', namespace, plural, name] = objectPath.exec(path) ?? []
  const resource = served.find((one) => one.group === group && one.plural === plural)
  if (resource === undefined) return undefined
  // The object of a namespace lies in it, as far as rights go.
  return { ...resource, namespace: plural === 'namespaces' ? name : namespace, name }
}

function rightOf({ group, plural, name }: Wanted): string {
  return `${name === undefined ? 'list' : 'get'} ${group === '' ? plural : `${plural}.${group}`}`
}

interface Metadata {
  readonly name: string
  readonly namespace?: string
}

function sendObjects({ objects }: FakeCluster, wanted: Wanted, response: ServerResponse): void {
  const { group, version, kind, namespace, name } = wanted
  const apiVersion = group === '' ? version : `${group}/${version}`
  const own = objects.filter((one) => {
    const metadata = one['metadata'] as Metadata
    return (
      one['kind'] === kind &&
      one['apiVersion'] === apiVersion &&
      (namespace === undefined || kind === 'Namespace' || metadata.namespace === namespace) &&
      (name === undefined || metadata.name === name)
    )
  })
  if (name === undefined)
    return sendJson(response, { kind: `${kind}List`, apiVersion, metadata: {}, items: own })
  return own[0] === undefined ? refuse(response, 404, 'not found') : sendJson(response, own[0])
}

function discovery(resources: readonly Served[]): object {
  const groups = Map.groupBy(resources, ({ group }) => group)
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    items: [...groups].map(([name, own]) => ({
      metadata: { name },
      versions: [...Map.groupBy(own, ({ version }) => version)].map(([version, list]) => ({
        version,
        resources: list.map(({ plural, kind, namespaced }) => ({
          resource: plural,
          responseKind: { kind },
          scope: namespaced ? 'Namespaced' : 'Cluster',
          verbs: ['get', 'list', 'watch'],
        })),
      })),
    })),
  }
}

interface Review {
  readonly spec: {
    readonly resourceAttributes?: Readonly<
      Record<'verb' | 'group' | 'resource' | 'namespace', string | undefined>
    >
    readonly nonResourceAttributes?: { readonly verb: string; readonly path: string }
  }
}

function review({ forbids }: FakeCluster, { body }: Asked, response: ServerResponse): void {
  const { resourceAttributes: on, nonResourceAttributes: at } = (JSON.parse(body) as Review).spec
  const right =
    on === undefined
      ? `${at!.verb} ${at!.path}`
      : `${on.verb} ${on.group ? `${on.resource}.${on.group}` : on.resource}`
  sendJson(response, { status: { allowed: forbids?.(right, on?.namespace) !== true } }, 201)
}

/** Writes a kubeconfig with a context for each server, the first of them current; gives the variables that name it. */
export function kubeconfigFor(
  folder: string,
  servers: Readonly<Record<string, Pick<TestServer, 'url' | 'authority'> & { readonly exec?: string }>>,
): Record<string, string> {
  const names = Object.keys(servers)
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': names[0],
    contexts: names.map((name) => ({ name, context: { cluster: name, user: name } })),
    clusters: Object.entries(servers).map(([name, { url, authority }]) => ({
      name,
      cluster: {
        server: url,
        'certificate-authority-data': Buffer.from(authority).toString('base64'),
      },
    })),
    users: Object.entries(servers).map(([name, { exec }]) => ({
      name,
      user:
        exec === undefined
          ? { token: 'secret' }
          : {
              exec: {
                apiVersion: 'client.authentication.k8s.io/v1',
                command: exec,
                interactiveMode: 'IfAvailable',
              },
            },
    })),
  }
  writeAt(folder, 'kubeconfig', JSON.stringify(config))
  return { KUBECONFIG: join(folder, 'kubeconfig') }
}
