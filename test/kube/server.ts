import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Server, Socket } from 'node:net'
import { type Authority, authority, type Pair } from '../support/certificates.ts'

export interface Asked {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** Common name of the client certificate, where there is one. */
  readonly client: string | undefined
}

export type Handler = (asked: Asked, response: ServerResponse) => unknown

export interface TestServer {
  readonly url: string
  readonly port: number
  /** PEM. */
  readonly authority: string
  readonly sign: Authority['sign']
  /** Everything that was asked for, in order. */
  readonly asked: Asked[]
  /** The most requests that were in flight together. */
  most(): number
  close(): Promise<void>
}

export interface ServerOptions {
  readonly pair?: Pair
  readonly plain?: boolean
}

let shared: Promise<{ readonly root: Authority; readonly pair: Pair }> | undefined

async function makeShared(): Promise<{ readonly root: Authority; readonly pair: Pair }> {
  const root = await authority('test')
  return { root, pair: await root.sign({ name: 'server', hosts: ['localhost', '127.0.0.1'] }) }
}

/** An API server of the test's own, over TLS: `handler` answers. */
export async function serve(handler: Handler, options: ServerOptions = {}): Promise<TestServer> {
  shared ??= makeShared()
  const { root, pair } = await shared
  const asked: Asked[] = []
  let now = 0
  let most = 0
  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    now += 1
    most = Math.max(most, now)
    response.on('close', () => {
      now -= 1
    })
    const one = await askedOf(request)
    asked.push(one)
    await handler(one, response)
  }
  const listen = (request: IncomingMessage, response: ServerResponse): void =>
    void listener(request, response)
  const { certificate: cert, key } = options.pair ?? pair
  const tls = { cert, key, ca: root.certificate, requestCert: true, rejectUnauthorized: false }
  const server = options.plain === true ? createPlainServer(listen) : createServer(tls, listen)
  const { port, close } = await listening(server)
  return {
    url: `${options.plain === true ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    authority: root.certificate,
    sign: root.sign,
    asked,
    most: () => most,
    close,
  }
}

/** Has a server listen on a free port of this machine; closing it ends its connections. */
export async function listening(server: Server): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { port: (server.address() as AddressInfo).port, close }
}

async function askedOf(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://server')
  const socket = request.socket as Socket & {
    getPeerCertificate?: () => { subject?: { CN?: string } }
  }
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
    client: socket.getPeerCertificate?.().subject?.CN,
  }
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

/** A `Status`, as the API server refuses with. */
export function refuse(response: ServerResponse, code: number, message: string, more: object = {}): void {
  sendJson(
    response,
    { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, code, ...more },
    code,
  )
}
