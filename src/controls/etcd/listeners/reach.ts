import type { Flags } from '#model'
import { isLoopback, listOf } from '../../control-plane/values.ts'

/** True where the API server reaches its storage by the network, else why certificates do not matter. */
export function storedByNetwork(flags: Flags): true | string {
  const servers = listOf(flags['etcd-servers'] ?? '')
  const behindSocket = servers.length > 0 && servers.every((url) => url.startsWith('unix:'))
  return !behindSocket || 'the storage is reached by a socket of the node'
}

/** True where other machines reach the port for peers, else why it does not matter; etcd's default is `localhost`. */
export function peersReachable(flags: Flags): true | string {
  if (flags['config-file'] !== undefined) return true
  const urls = listOf(flags['listen-peer-urls'] ?? '')
  return urls.some((url) => !isLoopback(url)) || 'peers are awaited on the node itself only'
}

/**
 * True unless a CA for clients is named, which makes etcd ask for certificates whatever else its flags say
 * (`ServerConfig` in etcd's `client/pkg/transport/listener.go`).
 */
export function unlessAuthority(flags: Flags, flag: string): true | string {
  return (flags[flag] ?? '') === '' || `\`--${flag}\` makes it ask for certificates`
}
