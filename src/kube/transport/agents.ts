import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import type { Endpoint } from '../config/endpoint.ts'
import { unreadable } from '../config/fields.ts'
import type { ClientCertificate } from '../credentials/credentials.ts'
import { ServerAgent } from './agent.ts'

/** Connections to an endpoint. A new certificate or authority takes new ones. */
export interface Agents {
  /** Throws a `KubeError` where the certificate or the authorities are not what they should be. */
  for(certificate: ClientCertificate | undefined): ServerAgent
  close(): void
}

/** `connectLimit` in milliseconds. */
export function agentsOf(endpoint: Endpoint, connectLimit: number): Agents {
  let current: { readonly key: string; readonly agent: ServerAgent } | undefined
  return {
    for(certificate) {
      const authorities = endpoint.trust.authorities()
      const key = JSON.stringify([authorities, certificate])
      if (current?.key === key) return current.agent
      const { serverName, insecure } = endpoint.trust
      const context = contextOf(endpoint.name, authorities, certificate)
      const old = current?.agent
      current = { key, agent: new ServerAgent(endpoint, { context, serverName, insecure }, connectLimit) }
      if (old !== undefined) retire(old)
      return current.agent
    },
    close() {
      current?.agent.destroy()
      current = undefined
    },
  }
}

/** Connections are closed as soon as no request uses them. */
function retire(agent: ServerAgent): void {
  agent.maxFreeSockets = 0
  for (const sockets of Object.values(agent.freeSockets)) {
    for (const socket of [...(sockets ?? [])]) socket.destroy()
  }
}

function contextOf(
  name: string,
  authorities: string | undefined,
  certificate: ClientCertificate | undefined,
): SecureContext {
  try {
    return createSecureContext({
      ca: authorities ?? [...getCACertificates('default'), ...getCACertificates('system')],
      minVersion: 'TLSv1.2',
      ...(certificate && { cert: certificate.certificate, key: certificate.key }),
    })
  } catch (error) {
    throw unreadable(`the certificates for \`${name}\` are not valid`, error)
  }
}
