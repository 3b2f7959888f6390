import { createServer as createTcpServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { askJson, askText, type ClientOptions, type KubeClient, KubeError, type KubeErrorCode } from '#kube'
import { fixedCredentials } from '../../src/kube/credentials/credentials.ts'
import type { TimeLimits } from '../../src/kube/transport/limits.ts'
import { clientOf, endpointOf, testClock } from './connection.ts'
import {
  type Handler,
  listening,
  refuse,
  sendJson,
  serve,
  type ServerOptions,
  type TestServer,
} from './server.ts'

const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

async function start(handler: Handler, options?: ServerOptions): Promise<TestServer> {
  const server = await serve(handler, options)
  open.push(server)
  return server
}

function client(...args: Parameters<typeof clientOf>): KubeClient {
  const made = clientOf(...args)
  open.push(made)
  return made
}

async function failure(promise: Promise<unknown>): Promise<KubeError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof KubeError)) throw new Error(`no KubeError: ${String(error)}`, { cause: error })
  return error
}

const version = { path: '/version' }

describe('a request', () => {
  test('says who asks, and as whom', async () => {
    const server = await start((_, response) => sendJson(response, {}))
    const impersonation = {
      user: 'ann',
      groups: ['dev', 'ops'],
      uid: '7',
      extra: { 'Acme/Team': ['a', 'b'] },
    }
    const asked = client(server, { impersonation })

    await askJson(asked, { method: 'POST', path: '/a', query: { b: 'c d', e: undefined }, body: { f: 1 } })

    const [one] = server.asked
    expect(one).toMatchObject({ method: 'POST', path: '/a', body: '{"f":1}' })
    expect(one!.query.toString()).toBe('b=c+d')
    expect(one!.headers).toMatchObject({
      'user-agent': 'seaworthy/test',
      authorization: 'Bearer secret',
      'impersonate-user': 'ann',
      'impersonate-group': 'dev, ops',
      'impersonate-uid': '7',
      'impersonate-extra-acme%2fteam': 'a, b',
      'content-type': 'application/json',
    })
  })

  test('keeps its connection for the next, and the path of the server before its own', async () => {
    const ports = new Set<unknown>()
    const server = await start((_, response) => {
      ports.add(response.socket?.remotePort)
      sendJson(response, {})
    })
    const asked = client(server, { server: new URL(`${server.url}/k8s/clusters/c-1/`) })

    for (let count = 0; count < 3; count++) await askJson(asked, version)

    expect(ports.size).toBe(1)
    expect(server.asked[0]!.path).toBe('/k8s/clusters/c-1/version')
  })

  test('is one of at most four in flight', async () => {
    const server = await start((_, response) => setTimeout(() => sendJson(response, {}), 20))
    const asked = client(server)

    await Promise.all(Array.from({ length: 12 }, () => askJson(asked, version)))

    expect(server.asked).toHaveLength(12)
    expect(server.most()).toBe(4)
  })

  test('is told of before it is made', async () => {
    const server = await start((_, response) => sendJson(response, {}))
    const lines: object[] = []
    const asked = client(server, {}, { onRequest: (line) => lines.push(line) })

    await askJson(asked, { path: '/api', query: { limit: 1 } })

    expect(lines).toEqual([{ method: 'GET', path: '/api?limit=1' }])
  })

  test('reads compressed answers', async () => {
    const server = await start((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync('{"a":1}')),
    )

    expect(await askJson(client(server), version)).toEqual({ a: 1 })
    expect(server.asked[0]!.headers['accept-encoding']).toBe('gzip')
  })

  test('is not sent with a token that no header can carry', async () => {
    const server = await start((_, response) => sendJson(response, {}))
    const credentials = fixedCredentials({ authorization: 'Bearer a\nb' })

    expect(await failure(askJson(client(server, { credentials }), version))).toMatchObject({
      code: 'credentials-unreadable',
    })
  })

  test('ends when its signal aborts, on the way or in the queue', async () => {
    const server = await start(() => {})
    const asked = client(server, {}, { most: 1 })
    const stop = new AbortController()

    const both = [1, 2].map(() => askJson(asked, { ...version, signal: stop.signal }))
    const outcomes = Promise.allSettled(both)
    setTimeout(() => stop.abort(new Error('enough')), 50)

    expect(await outcomes).toMatchObject([
      { reason: { message: 'enough' } },
      { reason: { message: 'enough' } },
    ])
  })

  test('gives texts up to a size', async () => {
    const server = await start((_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('0123456789'),
    )

    expect(await askText(client(server), { path: '/metrics' }, 10)).toBe('0123456789')
    expect(await failure(askText(client(server), { path: '/metrics' }, 9))).toMatchObject({
      code: 'too-large',
    })
  })
})

describe('what passes is tried again', () => {
  test('429 after the time that the server asks for', async () => {
    let count = 0
    const server = await start((_, response) => {
      count += 1
      if (count > 1) sendJson(response, { ok: true })
      else response.writeHead(429, { 'retry-after': '3' }).end()
    })
    const clock = testClock()

    expect(await askJson(client(server, {}, { clock }), { ...version, method: 'POST' })).toEqual({ ok: true })
    expect(clock.waits).toEqual([3_250])
  })

  test('5xx and broken answers with growing pauses, for what only reads', async () => {
    let count = 0
    const server = await start((_, response) => {
      count += 1
      if (count === 1) refuse(response, 503, 'starting')
      else if (count === 2) response.socket?.destroy()
      else if (count === 3) {
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
          .write('{"a":')
        setTimeout(() => response.socket?.destroy(), 10)
      } else sendJson(response, { ok: true })
    })
    const clock = testClock()

    expect(await askJson(client(server, {}, { clock }), version)).toEqual({ ok: true })
    expect(clock.waits).toEqual([250, 500, 1000])
  })

  test('nothing that changes something, but after 429', async () => {
    const server = await start((_, response) => refuse(response, 503, 'starting'))

    const error = await failure(askJson(client(server), { ...version, method: 'POST' }))

    expect(error).toMatchObject({ code: 'server-error', status: 503 })
    expect(server.asked).toHaveLength(1)
  })

  test('five times at most, and never for longer than there is patience', async () => {
    const busy = await start((_, response) => refuse(response, 500, 'no'))
    const patient = await start((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())

    expect(await failure(askJson(client(busy), version))).toMatchObject({ code: 'server-error' })
    expect(busy.asked).toHaveLength(5)
    expect(await failure(askJson(client(patient), version))).toMatchObject({
      code: 'too-many-requests',
      retryAfter: 3_600_000,
    })
    expect(patient.asked).toHaveLength(1)
  })

  test('a server that is away only after it has answered once', async () => {
    const server = await serve((_, response) => sendJson(response, {}))
    const clock = testClock()
    const asked = client(server, {}, { clock })
    await askJson(asked, version)
    await server.close()

    expect(await failure(askJson(asked, version))).toMatchObject({ code: 'unreachable' })
    expect(clock.waits).toHaveLength(4)

    const early = testClock()
    expect(await failure(askJson(client(server, {}, { clock: early }), version))).toMatchObject({
      code: 'unreachable',
      message: `cannot reach ${server.url}: connection refused`,
    })
    expect(early.waits).toEqual([])
  })
})

describe('nothing hangs', () => {
  const once = (limits: Partial<TimeLimits>): Partial<ClientOptions> => ({ limits, retry: { attempts: 1 } })

  test('a server that accepts and says nothing', async () => {
    const { port, close } = await listening(createTcpServer())
    open.push({ close })
    const server = await start(() => {})
    const asked = client({ ...server, url: `https://127.0.0.1:${port}` }, {}, once({ connect: 100 }))

    expect(await failure(askJson(asked, version))).toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('no connection within 0.1 s') as string,
    })
  })

  test('a server that does not answer', async () => {
    const server = await start(() => {})

    expect(await failure(askJson(client(server, {}, once({ answer: 100 })), version))).toMatchObject({
      code: 'timeout',
      message: 'GET /version: no answer within 0.1 s',
    })
  })

  test('an answer that stops', async () => {
    const server = await start((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"a":')
    })

    expect(await failure(askJson(client(server, {}, once({ idle: 100 })), version))).toMatchObject({
      code: 'timeout',
      message: 'GET /version: nothing more came for 0.1 s',
    })
  })

  test('an answer that trickles', async () => {
    const server = await start((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    })

    expect(await failure(askJson(client(server, {}, once({ whole: 400 })), version))).toMatchObject({
      code: 'timeout',
      message: 'GET /version: not answered in full within 0.4 s',
    })
  })
})

describe('refusals', () => {
  const cases: [number, KubeErrorCode][] = [
    [400, 'request-refused'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'gone'],
    [422, 'request-refused'],
    [500, 'server-error'],
  ]

  test.each(cases)('%i is %s, with what the server says', async (status, code) => {
    const server = await start((_, response) => refuse(response, status, 'because\u001b[31m of this'))

    const error = await failure(askJson(client(server), { path: '/api/v1/pods' }))

    expect(error).toMatchObject({ code, status })
    expect(error.message).toMatch(/^GET \/api\/v1\/pods: .*\(because of this\)$/)
    expect(error.hint).not.toBe('')
  })

  test('a page for people is told from an API server', async () => {
    const page = '<!DOCTYPE html><html><head><title>Sign in to Acme</title></head><body>…</body></html>'
    for (const status of [200, 302, 401, 403]) {
      const server = await start((_, response) =>
        response.writeHead(status, { 'content-type': 'text/html' }).end(page),
      )

      expect(await failure(askJson(client(server), version))).toMatchObject({
        code: 'not-kubernetes',
        message: `GET /version: what answered is no Kubernetes API server (status ${status}, a page called "Sign in to Acme")`,
      })
    }
  })

  test('of what a server answers no secret is repeated, and no part of broken JSON', async () => {
    const server = await start(({ path }, response) => {
      if (path === '/a') refuse(response, 403, 'no: AKIAIOSFODNN7EXAMPLQ token')
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"password":"hunter2-canary"')
    })

    expect((await failure(askJson(client(server), { path: '/a' }))).message).not.toContain(
      'AKIAIOSFODNN7EXAMPLQ',
    )
    const broken = await failure(askJson(client(server), version))
    expect(broken.code).toBe('truncated')
    expect(JSON.stringify([broken.message, broken.cause])).not.toContain('canary')
  })
})

describe('TLS', () => {
  test('takes no certificate of an unknown authority', async () => {
    const server = await start((_, response) => sendJson(response, {}))
    const trust = { authorities: () => undefined, serverName: undefined, insecure: false }

    expect(await failure(askJson(client(server, { trust }), version))).toMatchObject({
      code: 'tls-untrusted',
    })
    expect(server.asked).toHaveLength(0)
    expect(await askJson(client(server, { trust: { ...trust, insecure: true } }), version)).toEqual({})
  })

  test('takes no expired certificate, and none for another name but where it is named', async () => {
    const first = await start(() => {})
    const expired = await start(() => {}, {
      pair: await first.sign({ name: 'x', hosts: ['127.0.0.1'], until: -1 }),
    })
    const other = await start((_, response) => sendJson(response, {}), {
      pair: await first.sign({ name: 'x', hosts: ['api.example.com'] }),
    })
    const trust = { authorities: () => first.authority, serverName: 'api.example.com', insecure: false }

    expect(await failure(askJson(client(expired), version))).toMatchObject({ code: 'tls-expired' })
    expect(await failure(askJson(client(other), version))).toMatchObject({ code: 'tls-hostname' })
    expect(await askJson(client(other, { trust }), version)).toEqual({})
  })

  test('says so where the other side speaks none', async () => {
    const plain = await start((_, response) => sendJson(response, {}), { plain: true })
    const asked = client({ ...plain, url: plain.url.replace('http:', 'https:') })

    expect(await failure(askJson(asked, version))).toMatchObject({
      code: 'tls-failed',
      message: expect.stringContaining('does not speak TLS') as string,
    })
  })

  test('shows a client certificate, and the next one when it changes', async () => {
    const server = await start(({ client: name }, response) => sendJson(response, { name }))
    const pairs = [await server.sign({ name: 'ann' }), await server.sign({ name: 'bob' })]
    const credentials = {
      current: () => Promise.resolve({ certificate: pairs[0]! }),
      refused: () => false,
    }
    const asked = client(server, { credentials })

    expect(await askJson(asked, version)).toEqual({ name: 'ann' })
    pairs.shift()
    expect(await askJson(asked, version)).toEqual({ name: 'bob' })
  })

  test('plain http works for a server on this machine', async () => {
    const server = await start((_, response) => sendJson(response, { a: 1 }), { plain: true })

    expect(await askJson(client(server, endpointOf(server)), version)).toEqual({ a: 1 })
  })
})
