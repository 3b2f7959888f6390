import { BlockList, isIP } from 'node:net'
import { parseProxy } from '../config/proxy-url.ts'
import { isThisMachine, portOf } from './address.ts'

type Variables = Readonly<Record<string, string | undefined>>

/**
 * The proxy that the variables `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name for a server, as programs written in Go read
 * them (golang.org/x/net/http/httpproxy): upper case goes first, this machine is never reached through one.
 */
export function environmentProxy(server: URL, env: Variables): URL | undefined {
  const name = server.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const address = variable(env, name)
  if (address === undefined || isExempt(server, variable(env, 'NO_PROXY') ?? '')) return undefined
  return parseProxy(address, `the variable \`${name}\``)
}

function variable(env: Variables, name: string): string | undefined {
  return env[name] || env[name.toLowerCase()] || undefined
}

function isExempt(server: URL, exceptions: string): boolean {
  const host = bare(server.hostname)
  const port = String(portOf(server))
  if (isThisMachine(server)) return true
  return exceptions
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .some((word) => word !== '' && matches(word, host, port))
}

function bare(host: string): string {
  return host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
}

function matches(word: string, host: string, port: string): boolean {
  if (word === '*') return true
  if (word.includes('/')) return isInside(word, host)
  const [, name = '', wanted] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(word) ?? [undefined, word]
  if (wanted !== undefined && wanted !== port) return false
  const plain = bare(name)
  if (isIP(plain) !== 0) return plain === host
  if (plain.startsWith('*.')) return host.endsWith(plain.slice(1))
  if (plain.startsWith('.')) return host.endsWith(plain)
  return host === plain || host.endsWith(`.${plain}`)
}

function isInside(range: string, host: string): boolean {
  const [network = '', length = ''] = range.split('/')
  const family = isIP(network)
  if (family === 0 || family !== isIP(host) || !/^\d+$/.test(length)) return false
  if (Number(length) > (family === 4 ? 32 : 128)) return false
  const block = new BlockList()
  const type = family === 4 ? 'ipv4' : 'ipv6'
  block.addSubnet(network, Number(length), type)
  return block.check(host, type)
}
