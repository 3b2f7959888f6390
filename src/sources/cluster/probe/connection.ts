import { connect as connectPlain, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'

/** A connection, or why there is none. Every failure but a refusal may be the network's. */
export async function reach(
  address: string,
  port: number,
  signal: AbortSignal,
): Promise<Socket | 'closed' | 'unreachable'> {
  const socket = connectPlain({ host: address, port, signal })
  try {
    return await settled(socket, 'connect')
  } catch (error) {
    return codeOf(error) === 'ECONNREFUSED' ? 'closed' : 'unreachable'
  }
}

/** The connection with TLS. Any certificate will do, since nothing is sent that has to be kept from anybody. */
export function secured(socket: Socket, signal: AbortSignal): Promise<TLSSocket> {
  const secure = connectTls({ socket, rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] })
  signal.addEventListener('abort', () => secure.destroy(), { once: true })
  return settled(secure, 'secureConnect')
}

/** The socket once `event` has happened; whoever uses it is told of what happens to it later. */
function settled<S extends Socket>(socket: S, event: 'connect' | 'secureConnect'): Promise<S> {
  const { promise, resolve, reject } = Promise.withResolvers<S>()
  socket.once(event, () => resolve(socket))
  socket.on('error', reject)
  socket.once('close', () => reject(new Error('closed')))
  return promise
}

export function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown }
  return typeof code === 'string' ? code : ''
}
