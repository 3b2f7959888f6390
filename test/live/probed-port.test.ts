import { createServer as createHttp, type RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { createServer as createTcp, type Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { probePort } from '../../src/sources/cluster/probe/probe-port.ts'
import type { PortQuestion } from '../../src/sources/cluster/probe/questions.ts'
import { listening, sendJson } from '../kube/server.ts'
import { authority } from '../support/certificates.ts'

const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const question = { path: '/version', sign: /"etcdserver"\s*:/ }

async function probed(server: Server, scheme: PortQuestion['scheme']): Promise<object> {
  const listener = await listening(server)
  open.push(listener)
  const { address, port, ...found } = await probePort(
    '127.0.0.1',
    { ...question, port: listener.port, scheme },
    500,
  )
  expect([address, port]).toEqual(['127.0.0.1', listener.port])
  return found
}

async function tls(listener: RequestListener, more: object = {}): Promise<Server> {
  const root = await authority('etcd')
  const { certificate: cert, key } = await root.sign({ name: 'etcd', hosts: ['etcd.example'] })
  return createHttps({ cert, key, ca: root.certificate, ...more }, listener)
}

const answers =
  (value: unknown, status = 200): RequestListener =>
  (_, response) =>
    sendJson(response, value, status)

const etcd = answers({ etcdserver: '3.6.0', etcdcluster: '3.6.0' })

describe('a port of a node', () => {
  test('is closed where the connection is refused', async () => {
    const { port, close } = await listening(createTcp())
    await close()

    expect(await probePort('127.0.0.1', { ...question, port, scheme: 'http' })).toEqual({
      address: '127.0.0.1',
      port,
      state: 'closed',
    })
  })

  test('that answers without TLS answers everybody', async () => {
    expect(await probed(createHttp(etcd), 'http')).toEqual({ state: 'open', answered: 'without-credentials' })
    expect(await probed(createHttp(etcd), 'either')).toEqual({
      state: 'open',
      answered: 'without-credentials',
    })
  })

  test('that answers with a certificate of nobody in particular answers everybody', async () => {
    for (const scheme of ['https', 'either'] as const)
      expect(await probed(await tls(etcd), scheme)).toEqual({
        state: 'open',
        answered: 'without-credentials',
      })
  })

  test.each(['TLSv1.2', 'TLSv1.3'])('that wants a certificate refuses, by %s', async (maxVersion) => {
    const server = await tls(etcd, { requestCert: true, rejectUnauthorized: true, maxVersion })

    expect(await probed(server, 'either')).toEqual({ state: 'open', answered: 'refused' })
  })

  test.each([401, 403])('that answers %i refuses', async (status) => {
    expect(await probed(createHttp(answers({ etcdserver: '3.6.0' }, status)), 'http')).toEqual({
      state: 'open',
      answered: 'refused',
    })
  })

  test('may have another program', async () => {
    const other = { state: 'open', answered: 'something-else' }
    const page = createHttp((_, response) => void response.end('<html>welcome</html>'))
    const ssh = createTcp((socket) => void socket.write('SSH-2.0-OpenSSH_9.9\r\n'))

    expect(await probed(page, 'http')).toEqual(other)
    expect(await probed(createHttp(answers({}, 404)), 'http')).toEqual(other)
    expect(await probed(ssh, 'http')).toEqual(other)
  })

  test('that gives no answer is open, and nothing is known of whom it answers', async () => {
    const nothing = { state: 'open' }
    for (const scheme of ['http', 'https', 'either'] as const)
      expect(await probed(createTcp(), scheme)).toEqual(nothing)

    expect(await probed(createHttp(answers({}, 503)), 'http')).toEqual(nothing)
  })

  test('is left in time where the answer has no end, of which no more is read than is needed', async () => {
    const endless = createHttp((_, response) => {
      response.write('x'.repeat(10_000))
    })
    const slow = createHttp((_, response) => {
      response.write('{')
    })

    expect(await probed(endless, 'http')).toEqual({ state: 'open', answered: 'something-else' })
    expect(await probed(slow, 'http')).toEqual({ state: 'open' })
  })

  test('is asked once, without credentials', async () => {
    const asked: unknown[] = []
    const server = createHttp(({ method, url, headers }, response) => {
      asked.push([method, url, headers.authorization])
      etcd(null as never, response)
    })
    await probed(server, 'either')

    expect(asked).toEqual([['GET', '/version', undefined]])
  })
})
