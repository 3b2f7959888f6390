import type { Socket } from 'node:net'
import { KubeError } from '../error.ts'
import { outsideText } from '../outside-text.ts'
import { portOf } from './address.ts'
import { readUntil } from './read-until.ts'

/** Bytes that a proxy may say before its answer has to end. */
const longest = 16_384

/** Has an HTTP proxy connect `socket` to a server (`CONNECT`). Throws a `KubeError`. */
export async function viaTunnel(
  socket: Socket,
  proxy: URL,
  server: URL,
  signal: AbortSignal,
): Promise<Socket> {
  const target = `${server.hostname}:${portOf(server)}`
  const lines = [`CONNECT ${target} HTTP/1.1`, `Host: ${target}`]
  if (proxy.username !== '') lines.push(`Proxy-Authorization: Basic ${basic(proxy)}`)
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  const head = await readUntil(socket, signal, (bytes) => {
    const end = bytes.indexOf('\r\n\r\n')
    if (end >= 0) return end + 4
    return bytes.length > longest ? bytes.length : undefined
  })
  const [line = ''] = head.toString('latin1').split('\r\n')
  if (/^HTTP\/1\.[01] 2\d\d\b/.test(line)) return socket
  socket.destroy()
  throw refused(server, proxy, line)
}

function basic({ username, password }: URL): string {
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return Buffer.from(pair).toString('base64')
}

function refused(server: URL, proxy: URL, line: string): KubeError {
  const said = outsideText(line) || 'nothing'
  const needsLogIn = / 407\b/.test(line)
  return new KubeError(
    'proxy-failed',
    `the proxy ${proxy.host} does not connect to ${server.host}: ${said}`,
    needsLogIn
      ? 'give the user and password in the address of the proxy'
      : 'have the proxy let this server through, or name the server in `NO_PROXY`',
  )
}
