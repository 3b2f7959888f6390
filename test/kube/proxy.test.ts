import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { connect, createServer as createTcpServer, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { askJson, type KubeClient } from '#kube'
import { environmentProxy } from '../../src/kube/transport/environment-proxy.ts'
import { clientOf } from './connection.ts'
import { listening, sendJson, serve, type TestServer } from './server.ts'

const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

async function start(): Promise<TestServer> {
  const server = await serve((_, response) => sendJson(response, { a: 1 }))
  open.push(server)
  return server
}

function through(server: TestServer, proxy: string): KubeClient {
  const made = clientOf(server, { proxy: new URL(proxy) })
  open.push(made)
  return made
}

/** A proxy that connects to where it is asked, if the log-in is `ann:pass word` where one is wanted. */
async function tunnelProxy(logIn?: string): Promise<{ port: number; targets: string[] }> {
  const targets: string[] = []
  const server = createHttpServer()
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    targets.push(request.url ?? '')
    const wanted = logIn === undefined ? undefined : `Basic ${Buffer.from(logIn).toString('base64')}`
    if (request.headers['proxy-authorization'] !== wanted) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    join(socket, Number(request.url?.split(':')[1]), 'HTTP/1.1 200 Connection established\r\n\r\n')
  })
  const { port, close } = await listening(server)
  open.push({ close })
  return { port, targets }
}

function join(socket: Socket, port: number, greeting: string | Buffer): void {
  const onward = connect(port, '127.0.0.1', () => {
    socket.write(greeting)
    socket.pipe(onward).pipe(socket)
  })
  onward.on('error', () => socket.destroy())
  socket.on('error', () => onward.destroy())
}

/** A SOCKS5 proxy for addresses, with an optional log-in. */
async function socksProxy(reply = 0, withPassword = false): Promise<{ port: number }> {
  const server = createTcpServer((socket) => void talk(socket))
  const next = async (socket: Socket): Promise<Buffer> =>
    new Promise((resolve) => {
      socket.once('data', resolve)
    })
  const talk = async (socket: Socket): Promise<void> => {
    await next(socket)
    socket.write(Buffer.from([5, withPassword ? 2 : 0]))
    if (withPassword) {
      const login = await next(socket)
      socket.write(Buffer.from([1, login.equals(Buffer.from('\u0001\u0003ann\u0004word', 'latin1')) ? 0 : 1]))
    }
    const wanted = await next(socket)
    const answer = Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0])
    if (reply === 0) join(socket, wanted.readUInt16BE(8), answer)
    else socket.end(answer)
  }
  const { port, close } = await listening(server)
  open.push({ close })
  return { port }
}

describe('a proxy', () => {
  test('is asked to connect, once for all requests over the connection', async () => {
    const server = await start()
    const proxy = await tunnelProxy()
    const asked = through(server, `http://127.0.0.1:${proxy.port}`)

    expect(await askJson(asked, { path: '/version' })).toEqual({ a: 1 })
    expect(await askJson(asked, { path: '/version' })).toEqual({ a: 1 })
    expect(proxy.targets).toEqual([`127.0.0.1:${server.port}`])
  })

  test('is given user and password', async () => {
    const server = await start()
    const { port } = await tunnelProxy('ann:pass word')

    expect(
      await askJson(through(server, `http://ann:pass%20word@127.0.0.1:${port}`), { path: '/a' }),
    ).toEqual({ a: 1 })
    await expect(askJson(through(server, `http://127.0.0.1:${port}`), { path: '/a' })).rejects.toMatchObject({
      code: 'proxy-failed',
      message: `the proxy 127.0.0.1:${port} does not connect to 127.0.0.1:${server.port}: HTTP/1.1 407 Proxy Authentication Required`,
      hint: 'give the user and password in the address of the proxy',
    })
  })

  test('that is down is named', async () => {
    const server = await start()

    await expect(askJson(through(server, 'http://127.0.0.1:9'), { path: '/a' })).rejects.toMatchObject({
      code: 'proxy-failed',
      message: expect.stringContaining('cannot reach http://127.0.0.1:9: connection refused') as string,
    })
  })

  test('may be a SOCKS5 proxy, with and without a log-in', async () => {
    const server = await start()
    const plain = await socksProxy()
    const guarded = await socksProxy(0, true)

    expect(await askJson(through(server, `socks5://127.0.0.1:${plain.port}`), { path: '/a' })).toEqual({
      a: 1,
    })
    expect(
      await askJson(through(server, `socks5://ann:word@127.0.0.1:${guarded.port}`), { path: '/a' }),
    ).toEqual({ a: 1 })
    await expect(
      askJson(through(server, `socks5://ann:other@127.0.0.1:${guarded.port}`), { path: '/a' }),
    ).rejects.toMatchObject({
      code: 'proxy-failed',
      message: expect.stringContaining('refuses the user') as string,
    })
  })

  test('of SOCKS5 that refuses says why', async () => {
    const server = await start()
    const { port } = await socksProxy(2)

    await expect(
      askJson(through(server, `socks5://127.0.0.1:${port}`), { path: '/a' }),
    ).rejects.toMatchObject({
      code: 'proxy-failed',
      message: expect.stringContaining('its rules forbid it') as string,
    })
  })
})

describe('the proxy of the environment', () => {
  const https = 'http://proxy:3128'
  const of = (server: string, env: Record<string, string>): string | undefined =>
    environmentProxy(new URL(server), env)?.host

  test.each<[string, Record<string, string>, string | undefined]>([
    ['https://api.example.com', {}, undefined],
    ['https://api.example.com', { HTTPS_PROXY: https }, 'proxy:3128'],
    ['https://api.example.com', { https_proxy: 'proxy:3128' }, 'proxy:3128'],
    ['https://api.example.com', { HTTPS_PROXY: 'http://upper:1', https_proxy: 'http://lower:1' }, 'upper:1'],
    ['https://api.example.com', { HTTP_PROXY: https }, undefined],
    ['http://api.example.com', { HTTP_PROXY: https }, 'proxy:3128'],
    ['https://localhost:6443', { HTTPS_PROXY: https }, undefined],
    ['https://127.1.2.3:6443', { HTTPS_PROXY: https }, undefined],
    ['https://[::1]:6443', { HTTPS_PROXY: https }, undefined],
    ['https://api.example.com', { HTTPS_PROXY: https, NO_PROXY: '*' }, undefined],
    ['https://api.example.com', { HTTPS_PROXY: https, NO_PROXY: 'a.com, example.com' }, undefined],
    ['https://example.com', { HTTPS_PROXY: https, NO_PROXY: '.example.com' }, 'proxy:3128'],
    ['https://api.example.com', { HTTPS_PROXY: https, NO_PROXY: '.example.com' }, undefined],
    ['https://api.example.com', { HTTPS_PROXY: https, no_proxy: '*.example.com' }, undefined],
    ['https://notexample.com', { HTTPS_PROXY: https, NO_PROXY: 'example.com' }, 'proxy:3128'],
    ['https://api.example.com:6443', { HTTPS_PROXY: https, NO_PROXY: 'example.com:6443' }, undefined],
    ['https://api.example.com', { HTTPS_PROXY: https, NO_PROXY: 'example.com:6443' }, 'proxy:3128'],
    ['https://10.1.2.3:6443', { HTTPS_PROXY: https, NO_PROXY: '10.0.0.0/8' }, undefined],
    ['https://11.1.2.3:6443', { HTTPS_PROXY: https, NO_PROXY: '10.0.0.0/8' }, 'proxy:3128'],
    ['https://10.1.2.3:6443', { HTTPS_PROXY: https, NO_PROXY: '10.1.2.3' }, undefined],
    ['https://[fd00::5]:6443', { HTTPS_PROXY: https, NO_PROXY: 'fd00::/8' }, undefined],
    ['https://[fd00::5]:6443', { HTTPS_PROXY: https, NO_PROXY: '[fd00::5]:6443' }, undefined],
    ['https://[fd00::5]:6443', { HTTPS_PROXY: https, NO_PROXY: 'fd00::5' }, undefined],
  ])('%s with %j: %s', (server, env, expected) => {
    expect(of(server, env)).toBe(expected)
  })

  test('is an error where it is no address', () => {
    expect(() => of('https://a', { HTTPS_PROXY: 'ftp://proxy' })).toThrow(
      'the variable `HTTPS_PROXY` is no address of a proxy',
    )
  })
})
