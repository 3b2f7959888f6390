import { isIP, type Socket } from 'node:net'
import { KubeError } from '../error.ts'
import { hostOf, portOf } from './address.ts'
import { readUntil } from './read-until.ts'

/** Has a SOCKS5 proxy (RFC 1928, passwords RFC 1929) connect `socket` to a server, whose name it resolves. Throws a `KubeError`. */
export async function viaSocks(
  socket: Socket,
  proxy: URL,
  server: URL,
  signal: AbortSignal,
): Promise<Socket> {
  const take = (count: number): Promise<Buffer> =>
    readUntil(socket, signal, (bytes) => (bytes.length >= count ? count : undefined))
  const fail = (why: string): KubeError => {
    socket.destroy()
    const message = `the proxy ${proxy.host} does not connect to ${server.host}: ${why}`
    return new KubeError(
      'proxy-failed',
      message,
      'see `proxy-url` of the cluster and the variable `HTTPS_PROXY`',
    )
  }

  const withPassword = proxy.username !== ''
  socket.write(Buffer.from([5, 1, withPassword ? 2 : 0]))
  const [version, method] = await take(2)
  if (version !== 5) throw fail('it does not speak SOCKS5')
  if (method !== (withPassword ? 2 : 0)) throw fail('it wants another way to log in')
  if (withPassword) {
    socket.write(logIn(proxy))
    const [, state] = await take(2)
    if (state !== 0) throw fail('it refuses the user and password')
  }
  socket.write(connectTo(server))
  const [, reply, , kind] = await take(4)
  if (reply !== 0) throw fail(replies[reply ?? 0] ?? `reply ${reply}`)
  await take((await boundLength(kind, take)) + 2)
  return socket
}

function logIn({ username, password }: URL): Buffer {
  const parts = [username, password].map((part) => Buffer.from(decodeURIComponent(part)))
  return Buffer.concat([
    Buffer.from([1]),
    ...parts.flatMap((part) => [Buffer.from([part.length]), part.subarray(0, 255)]),
  ])
}

function connectTo(server: URL): Buffer {
  const host = hostOf(server)
  const port = portOf(server)
  return Buffer.concat([
    Buffer.from([5, 1, 0]),
    isIP(host) === 4
      ? Buffer.from([1, ...host.split('.').map(Number)])
      : Buffer.concat([Buffer.from([3, Buffer.byteLength(host)]), Buffer.from(host)]),
    Buffer.from([port >> 8, port & 255]),
  ])
}

/** Bytes of the address that a reply names: IPv4, IPv6, or a name after its length. */
async function boundLength(
  kind: number | undefined,
  take: (count: number) => Promise<Buffer>,
): Promise<number> {
  if (kind === 1) return 4
  return kind === 4 ? 16 : (await take(1))[0]!
}

const replies: Readonly<Record<number, string>> = {
  1: 'it failed',
  2: 'its rules forbid it',
  3: 'it does not reach the network',
  4: 'it does not reach the host',
  5: 'connection refused',
  6: 'no answer in time',
  7: 'it cannot connect',
  8: 'it does not know this sort of address',
}
