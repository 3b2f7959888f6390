import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import type { KubernetesObject } from '#model'
import { type ApiResource, watch, type WatchEvent, type WatchOptions } from '#kube'
import { clientOf, testClock } from './connection.ts'
import { type Handler, refuse, serve, type TestServer } from './server.ts'

const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

async function start(handler: Handler): Promise<TestServer> {
  const server = await serve(handler)
  open.push(server)
  return server
}

const pods: ApiResource = {
  group: '',
  version: 'v1',
  versions: ['v1'],
  kind: 'Pod',
  plural: 'pods',
  namespaced: true,
  verbs: ['watch'],
}
const nameOf = (object: KubernetesObject): string => (object['metadata'] as { name: string }).name

function event(type: string, resourceVersion: string, name = 'a'): string {
  return `${JSON.stringify({ type, object: { metadata: { name, resourceVersion } } })}\n`
}

function failed(status: object): string {
  return `${JSON.stringify({ type: 'ERROR', object: { kind: 'Status', ...status } })}\n`
}

function begin(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'application/json' })
}

/** The first events of a watch from version 1, in short: `added a @2`. */
async function take(
  server: TestServer,
  count: number,
  more: Partial<WatchOptions<string>> = {},
  clock = testClock(),
): Promise<string[]> {
  const client = clientOf(server, {}, { clock })
  open.push(client)
  const seen: string[] = []
  const options = { resource: pods, resourceVersion: '1', project: nameOf, ...more }
  for await (const one of watch(client, options)) {
    seen.push(inShort(one))
    if (seen.length === count) break
  }
  return seen
}

function inShort(one: WatchEvent<string>): string {
  if (one.type === 'expired') return one.type
  if (one.type === 'interrupted') return `interrupted ${one.error.code}`
  return `${one.type} ${'object' in one ? `${one.object} ` : ''}@${one.resourceVersion}`
}

describe('a watch', () => {
  test('gives events as they come, however they are cut', async () => {
    const server = await start(async (_, response) => {
      begin(response)
      const all =
        event('ADDED', '2') + event('MODIFIED', '3', '열') + event('BOOKMARK', '5') + event('DELETED', '6')
      const bytes = Buffer.from(all)
      for (let from = 0; from < bytes.length; from += 37) {
        response.write(bytes.subarray(from, from + 37))
        await new Promise(setImmediate)
      }
    })

    expect(await take(server, 4)).toEqual(['added a @2', 'modified 열 @3', 'bookmark @5', 'deleted a @6'])
    const { query } = server.asked[0]!
    expect(Object.fromEntries(query)).toEqual({
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: '1',
      timeoutSeconds: '450',
    })
  })

  test('goes on where it was when the server ends it, at once', async () => {
    const server = await start(({ query }, response) => {
      const version = Number(query.get('resourceVersion')) + 1
      begin(response).end(event('BOOKMARK', String(version)))
    })
    const clock = testClock()

    expect(await take(server, 3, {}, clock)).toEqual(['bookmark @2', 'bookmark @3', 'bookmark @4'])
    expect(clock.waits).toEqual([])
  })

  test('says that it is interrupted, and waits longer each time', async () => {
    let count = 0
    const server = await start((_, response) => {
      count += 1
      if (count === 1) begin(response).write(event('ADDED', '2'), () => response.socket?.destroy())
      else if (count === 2) refuse(response, 500, 'no')
      else if (count === 3) begin(response).end(failed({ code: 504 }))
      else if (count === 4) begin(response).end()
      else begin(response).write(event('ADDED', '3'))
    })
    const clock = testClock()

    expect(await take(server, 5, {}, clock)).toEqual([
      'added a @2',
      'interrupted truncated',
      'interrupted server-error',
      'interrupted server-error',
      'added a @3',
    ])
    expect(clock.waits.filter((wait) => wait > 0)).toEqual([250, 500, 1000])
    expect(server.asked.map(({ query }) => query.get('resourceVersion'))).toEqual(['1', '2', '2', '2', '2'])
  })

  test.each<[string, Handler]>([
    ['status', (_, response) => refuse(response, 410, 'too old resource version')],
    ['event', (_, response) => begin(response).end(failed({ code: 410, message: 'too old' }))],
  ])('that missed changes ends with that: 410 as %s', async (_, handler) => {
    expect(await take(await start(handler), 9)).toEqual(['expired'])
  })

  test('that may not be ends with an error', async () => {
    const server = await start((_, response) => refuse(response, 403, 'no'))

    await expect(take(server, 1)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('ends without a word when its signal aborts, and closes its connection', async () => {
    const closed = Promise.withResolvers<void>()
    const server = await start(async (_, response) => {
      begin(response).write(event('ADDED', '2'))
      await once(response, 'close')
      closed.resolve()
    })
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)

    expect(await take(server, 9, { signal: stop.signal })).toEqual(['added a @2'])
    await closed.promise
  })

  test('of Secrets gives no more of them than a list', async () => {
    const secret = { metadata: { name: 'db', resourceVersion: '2' }, data: { password: 'canary' } }
    const server = await start((_, response) =>
      begin(response).write(`${JSON.stringify({ type: 'ADDED', object: secret })}\n`),
    )

    const project = (object: KubernetesObject): string => JSON.stringify(object['data'])
    const [first] = await take(server, 1, {
      resource: { ...pods, kind: 'Secret', plural: 'secrets' },
      project,
    })
    expect(first).toBe('added {"password":"•••"} @2')
  })

  test('does not count among the requests in flight', async () => {
    const server = await start((_, response) => begin(response).write(event('ADDED', '2')))
    const client = clientOf(server, {}, { most: 1 })
    open.push(client)
    const options = { resource: pods, resourceVersion: '1', project: nameOf }

    const watches = [1, 2, 3].map(() => watch(client, options))
    const first = await Promise.all(watches.map((one) => one.next()))
    expect(first.map(({ value }) => value as object)).toMatchObject([
      { object: 'a' },
      { object: 'a' },
      { object: 'a' },
    ])
    for (const one of watches) await one.return()
  })
})
