import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls'
import { KubeError } from '../error.ts'
import { hostOf, portOf } from './address.ts'
import { connectionError } from './connection-error.ts'
import { viaSocks } from './socks.ts'
import { viaTunnel } from './tunnel.ts'

/** A way to a server. */
export interface Route {
  readonly server: URL
  readonly proxy: URL | undefined
}

/** How TLS is agreed on. */
export interface TlsTerms {
  readonly context: SecureContext
  readonly serverName: string | undefined
  readonly insecure: boolean
}

/** Connects to the server, through its proxy where it has one, with TLS for `https:`. Throws a `KubeError`. */
export async function openSocket(route: Route, terms: TlsTerms, signal: AbortSignal): Promise<Socket> {
  const { server, proxy } = route
  const plain =
    proxy === undefined ? await openPlain(server, signal) : await throughProxy(server, proxy, signal)
  if (server.protocol === 'http:') return plain
  return guarded(
    secure(plain, terms.serverName ?? hostOf(server), terms, signal),
    `${server.protocol}//${server.host}`,
  )
}

function openPlain(url: URL, signal: AbortSignal): Promise<Socket> {
  const socket = connectPlain({ host: hostOf(url), port: portOf(url), noDelay: true, keepAlive: true })
  return guarded(settled(socket, 'connect', signal), `${url.protocol}//${url.host}`)
}

async function throughProxy(server: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  try {
    const plain = await openPlain(proxy, signal)
    if (proxy.protocol.startsWith('socks5')) return await viaSocks(plain, proxy, server, signal)
    const terms = { context: undefined, insecure: false }
    const socket = proxy.protocol === 'https:' ? await secure(plain, hostOf(proxy), terms, signal) : plain
    return await viaTunnel(socket, proxy, server, signal)
  } catch (error) {
    throw proxyError(error, server, proxy)
  }
}

function proxyError(error: unknown, server: URL, proxy: URL): unknown {
  if (error instanceof KubeError && error.code === 'proxy-failed') return error
  if (signalled(error)) return error
  const { message } = connectionError(error, `${proxy.protocol}//${proxy.host}`)
  return new KubeError(
    'proxy-failed',
    `the proxy for ${server.host} does not help: ${message}`,
    'see `proxy-url` of the cluster and the variables `HTTPS_PROXY` and `NO_PROXY`',
    { cause: error },
  )
}

function signalled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function secure(
  socket: Socket,
  name: string,
  { context, insecure }: { readonly context: SecureContext | undefined; readonly insecure: boolean },
  signal: AbortSignal,
): Promise<TLSSocket> {
  const tls = connectTls({
    socket,
    host: name,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: !insecure,
    ...(isIP(name) === 0 && { servername: name }),
    ...(context && { secureContext: context }),
  })
  return settled(tls, 'secureConnect', signal)
}

async function guarded<T>(promise: Promise<T>, place: string): Promise<T> {
  try {
    return await promise
  } catch (error) {
    throw signalled(error) ? error : connectionError(error, place)
  }
}

/** The socket once `event` has happened. It is destroyed where that fails or is given up. */
function settled<S extends Socket>(
  socket: S,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<S> {
  const { promise, resolve, reject } = Promise.withResolvers<S>()
  const give = (): void => resolve(socket)
  const early = (): void => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' }))
  const abort = (): void => {
    reject(new DOMException('given up', 'AbortError'))
  }
  socket.once(event, give)
  socket.once('error', reject)
  socket.once('close', early)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  return promise
    .catch((error: unknown) => {
      socket.on('error', () => {})
      socket.destroy()
      throw error
    })
    .finally(() => {
      socket.off(event, give)
      socket.off('error', reject)
      socket.off('close', early)
      signal.removeEventListener('abort', abort)
    })
}
