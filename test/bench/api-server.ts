import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'

interface Listed {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly namespace?: string }
}

/**
 * `api-server.ts LIST`: serves the objects of a `v1 List` as an API server does, in pages, and prints its address. A program of its
 * own, so that its work is not counted to who asks it.
 */
function main([file]: readonly string[]): void {
  const { items } = JSON.parse(readFileSync(file!, 'utf8')) as { readonly items: readonly Listed[] }
  const byPath = Map.groupBy(items, ({ apiVersion, kind }) => `${rootOf(apiVersion)}/${pluralOf(kind)}`)
  const texts = new Map([...byPath].map(([path, own]) => [path, own.map((item) => JSON.stringify(item))]))
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/version') return send(response, { gitVersion: 'v1.37.2', major: '1', minor: '37' })
    if (url.pathname === '/api') return send(response, { kind: 'APIVersions', versions: ['v1'] })
    if (url.pathname === '/apis') return send(response, { kind: 'APIGroupList', groups: groupsOf(items) })
    const served = resourcesAt(url.pathname, byPath)
    if (served.length > 0) return send(response, { kind: 'APIResourceList', resources: served })
    const list = texts.get(url.pathname)
    if (list === undefined) return send(response, { kind: 'Status', code: 404 }, 404)
    sendPage(
      response,
      list,
      Number(url.searchParams.get('limit') ?? 500),
      Number(url.searchParams.get('continue') ?? 0),
    )
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address?.port}\n`)
  })
}

function rootOf(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`
}

function pluralOf(kind: string): string {
  const lower = kind.toLowerCase()
  if (lower.endsWith('y')) return `${lower.slice(0, -1)}ies`
  return lower.endsWith('s') ? `${lower}es` : `${lower}s`
}

function groupsOf(items: readonly Listed[]): object[] {
  const versions = new Set(items.map(({ apiVersion }) => apiVersion).filter((one) => one.includes('/')))
  return [...versions].map((groupVersion) => {
    const [name, version] = groupVersion.split('/')
    const entry = { groupVersion, version }
    return { name, versions: [entry], preferredVersion: entry }
  })
}

function resourcesAt(root: string, byPath: ReadonlyMap<string, readonly Listed[]>): object[] {
  return [...byPath].flatMap(([path, [first]]) => {
    if (path.slice(0, path.lastIndexOf('/')) !== root) return []
    const namespaced = first!.metadata.namespace !== undefined
    return [{ name: path.slice(path.lastIndexOf('/') + 1), kind: first!.kind, namespaced, verbs: ['list'] }]
  })
}

function sendPage(response: ServerResponse, list: readonly string[], limit: number, from: number): void {
  const next = from + limit < list.length ? `,"continue":"${from + limit}"` : ''
  response.setHeader('content-type', 'application/json')
  response.end(
    `{"kind":"List","apiVersion":"v1","metadata":{"resourceVersion":"1"${next}},"items":[${list.slice(from, from + limit).join(',')}]}`,
  )
}

function send(response: ServerResponse, body: object, status = 200): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

main(process.argv.slice(2))
