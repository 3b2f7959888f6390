import { afterEach, describe, expect, test } from 'vitest'
import type { KubernetesObject } from '#model'
import { type ApiResource, list, type ListPage, type Selection } from '#kube'
import { clientOf, testClock } from './connection.ts'
import { type Asked, type Handler, refuse, sendJson, serve, type TestServer } from './server.ts'

const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

async function start(handler: Handler): Promise<TestServer> {
  const server = await serve(handler)
  open.push(server)
  return server
}

function core(kind: string, plural: string): ApiResource {
  return { group: '', version: 'v1', versions: ['v1'], kind, plural, namespaced: true, verbs: ['list'] }
}

const pods = core('Pod', 'pods')
const nameOf = (object: KubernetesObject): string => (object['metadata'] as { name: string }).name

async function pagesOf<T>(
  server: TestServer,
  selection: Pick<Selection<T>, 'project'> & Partial<Selection<T>>,
): Promise<ListPage<T>[]> {
  const client = clientOf(server, {}, { clock: testClock() })
  open.push(client)
  const pages: ListPage<T>[] = []
  for await (const page of list(client, { resource: pods, limit: 2, ...selection })) pages.push(page)
  return pages
}

function podList(names: readonly string[], metadata: object): PageAnswer {
  return { kind: 'PodList', apiVersion: 'v1', metadata, items: names.map((name) => ({ metadata: { name } })) }
}

/** A page, or a refusal where there is a code. */
interface PageAnswer {
  readonly code?: number
  readonly message?: string
  readonly [field: string]: unknown
}

/** Answers with pages: the first, then by token. */
function paged(pages: Readonly<Record<string, (asked: Asked) => PageAnswer>>): Handler {
  return (asked, response) => {
    const answer = pages[asked.query.get('continue') ?? '']?.(asked)
    if (answer?.code === undefined) sendJson(response, answer)
    else refuse(response, answer.code, answer.message ?? '', answer)
  }
}

describe('a list', () => {
  test('comes page by page, each object projected, with its kind put back and without managed fields', async () => {
    const item = { metadata: { name: 'a', managedFields: [{ manager: 'x' }] }, spec: { nodeName: 'n' } }
    const server = await start(
      paged({
        '': () => ({ metadata: { resourceVersion: '7', continue: 'next' }, items: [item] }),
        next: () => podList(['b'], { resourceVersion: '7' }),
      }),
    )

    const pages = await pagesOf(server, {
      project: (object) => object,
      namespace: 'shop',
      labelSelector: 'a=b',
    })

    const whole = { resourceVersion: '7', restarted: false, consistent: true }
    expect(pages).toEqual([
      {
        items: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { nodeName: 'n' } }],
        ...whole,
      },
      { items: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'b' } }], ...whole },
    ])
    expect(server.asked.map(({ path, query }) => `${path}?${query.toString()}`)).toEqual([
      '/api/v1/namespaces/shop/pods?limit=2&labelSelector=a%3Db',
      '/api/v1/namespaces/shop/pods?limit=2&labelSelector=a%3Db&continue=next',
    ])
  })

  test('keeps nothing of what the projection leaves out', async () => {
    const server = await start(paged({ '': () => podList(['a', 'b', 'c'], { resourceVersion: '7' }) }))

    const pages = await pagesOf(server, {
      project: (object) => (nameOf(object) === 'b' ? undefined : nameOf(object)),
    })

    expect(pages.flatMap(({ items }) => items)).toEqual(['a', 'c'])
  })

  test('reads a page that broke off again, and gives its objects once', async () => {
    let count = 0
    const whole = JSON.stringify(podList(['a', 'b'], { resourceVersion: '7' }))
    const server = await start((_, response) => {
      count += 1
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length })
      if (count > 1) return response.end(whole)
      response.write(whole.slice(0, -20))
      return setTimeout(() => response.socket?.destroy(), 10)
    })

    const pages = await pagesOf(server, { project: nameOf })

    expect(pages.map(({ items }) => items)).toEqual([['a', 'b']])
  })

  test('that took too long goes on at a newer version where the server says how', async () => {
    const server = await start(
      paged({
        '': () => podList(['a'], { resourceVersion: '7', continue: 'old' }),
        old: () => ({ code: 410, reason: 'Expired', message: 'too old', metadata: { continue: 'newer' } }),
        newer: () => podList(['b'], { resourceVersion: '9' }),
      }),
    )

    expect(await pagesOf(server, { project: nameOf })).toEqual([
      { items: ['a'], resourceVersion: '7', restarted: false, consistent: true },
      { items: ['b'], resourceVersion: '7', restarted: false, consistent: false },
    ])
  })

  test('else begins anew, and says that what came before is void', async () => {
    let expired = 0
    const server = await start(
      paged({
        '': () => podList(['a'], { resourceVersion: String(7 + expired), continue: 'old' }),
        old: () => {
          expired += 1
          return expired > 1 ? podList(['b'], { resourceVersion: '8' }) : { code: 410, message: 'too old' }
        },
      }),
    )

    expect(await pagesOf(server, { project: nameOf })).toEqual([
      { items: ['a'], resourceVersion: '7', restarted: false, consistent: true },
      { items: ['a'], resourceVersion: '8', restarted: true, consistent: true },
      { items: ['b'], resourceVersion: '8', restarted: false, consistent: true },
    ])
  })

  test('that expires again and again is given up', async () => {
    const server = await start(
      paged({
        '': () => podList(['a'], { resourceVersion: '7', continue: 'old' }),
        old: () => ({ code: 410, message: 'too old' }),
      }),
    )

    await expect(pagesOf(server, { project: nameOf })).rejects.toMatchObject({ code: 'gone' })
  })

  test('that is forbidden says what the server says', async () => {
    const message =
      'pods is forbidden: User "ann" cannot list resource "pods" in API group "" at the cluster scope'
    const server = await start((_, response) => refuse(response, 403, message))

    await expect(pagesOf(server, { project: nameOf })).rejects.toMatchObject({
      code: 'forbidden',
      message: `GET /api/v1/pods: forbidden (${message})`,
    })
    expect(server.asked).toHaveLength(1)
  })
})

describe('a Secret', () => {
  const secret = {
    metadata: {
      name: 'db',
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': '{"data":{"password":"canary-1"}}',
        'kapp.k14s.io/original': ' {"data":{"password":"canary-2"}}',
        team: 'shop',
      },
      managedFields: [{ manager: 'canary-3' }],
    },
    type: 'Opaque',
    data: { password: 'canary-4', unset: '' },
    stringData: { note: 'canary-5' },
    other: 'canary-6',
  }
  const handler: Handler = (_, response) =>
    sendJson(response, { metadata: { resourceVersion: '7' }, items: [secret] })
  const project = (object: KubernetesObject): KubernetesObject => object

  test('keeps its keys and its type, and nothing that is secret', async () => {
    const [page] = await pagesOf(await start(handler), { resource: core('Secret', 'secrets'), project })

    expect(page!.items).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'db', annotations: { 'kapp.k14s.io/original': '•••', team: 'shop' } },
        type: 'Opaque',
        data: { password: '•••', unset: '' },
        stringData: { note: '•••' },
      },
    ])
    expect(JSON.stringify(page)).not.toContain('canary')
  })

  test('is handed over as it is only where that is asked for', async () => {
    const [page] = await pagesOf(await start(handler), {
      resource: core('Secret', 'secrets'),
      project,
      readSecrets: true,
    })

    expect(page!.items).toMatchObject([{ data: { password: 'canary-4' } }])
  })
})
