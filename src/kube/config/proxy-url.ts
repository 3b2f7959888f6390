import { KubeError } from '../error.ts'

const known = ['http:', 'https:', 'socks5:', 'socks5h:']

/** The address of a proxy; `from` is what an error calls its place. An address without a scheme is `http`. Throws a `KubeError`. */
export function parseProxy(text: string, from: string): URL {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`)
  if (url !== null && known.includes(url.protocol) && url.hostname !== '') return url
  throw new KubeError(
    'proxy-invalid',
    `${from} is no address of a proxy`,
    'write `http://HOST:PORT`, `https://HOST:PORT` or `socks5://HOST:PORT`',
  )
}
