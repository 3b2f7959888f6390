import { isIP } from 'node:net'

/** The host of an address as the system takes it: IPv6 without brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

/** The port of an address, by its scheme where it names none. */
export function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port)
  if (protocol === 'https:') return 443
  return protocol === 'http:' ? 80 : 1080
}

/** Whether an address leads to this very machine. */
export function isThisMachine(url: URL): boolean {
  const host = hostOf(url)
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
