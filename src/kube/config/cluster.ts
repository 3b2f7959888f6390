import { X509Certificate } from 'node:crypto'
import type { Diagnostic } from '#model'
import { KubeError } from '../error.ts'
import { asList, asRecord } from '../record.ts'
import { isThisMachine } from '../transport/address.ts'
import { environmentProxy } from '../transport/environment-proxy.ts'
import type { Endpoint } from './endpoint.ts'
import { flagField, type NamedEntry, pemField, textField, unreadable } from './fields.ts'
import { parseProxy } from './proxy-url.ts'

/** What a program that fetches credentials may be told of the cluster (`provideClusterInfo`). */
export type ClusterInfo = Readonly<Record<string, unknown>>

export interface ClusterParts {
  readonly endpoint: Pick<Endpoint, 'server' | 'trust' | 'proxy' | 'compress' | 'diagnostics'>
  readonly info: ClusterInfo
}

export function clusterParts(
  entry: NamedEntry,
  env: Readonly<Record<string, string | undefined>>,
): ClusterParts {
  const server = serverOf(entry)
  const insecure = flagField(entry, 'insecure-skip-tls-verify')
  const authorities = insecure ? undefined : authoritiesOf(entry)
  const serverName = textField(entry, 'tls-server-name')
  const proxyUrl = textField(entry, 'proxy-url')
  const proxy =
    proxyUrl === undefined
      ? environmentProxy(server, env)
      : parseProxy(proxyUrl, `\`proxy-url\` of ${entry.called}`)
  return {
    endpoint: {
      server,
      trust: { authorities: () => authorities, serverName, insecure },
      proxy,
      compress: !flagField(entry, 'disable-compression'),
      diagnostics: warnings(entry, server, insecure),
    },
    info: {
      server: textField(entry, 'server'),
      ...(serverName !== undefined && { 'tls-server-name': serverName }),
      ...(insecure && { 'insecure-skip-tls-verify': true }),
      ...(authorities !== undefined && {
        'certificate-authority-data': Buffer.from(authorities, 'latin1').toString('base64'),
      }),
      ...(proxyUrl !== undefined && { 'proxy-url': proxyUrl }),
      config: execConfig(entry),
    },
  }
}

/** OpenSSL passes over what it cannot read, and every server would then be untrusted. */
function authoritiesOf(entry: NamedEntry): string | undefined {
  const pem = pemField(entry, 'certificate-authority')
  if (pem === undefined || isCertificate(pem)) return pem
  throw unreadable(`the certificate authority of ${entry.called} in \`${entry.file}\` is no certificate`)
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    return false
  }
}

/** What the entry's `extensions` hold for such programs, under the name that client-go gives it. */
function execConfig({ fields }: NamedEntry): unknown {
  const extension = asList(fields['extensions'])
    .map(asRecord)
    .find(({ name }) => name === 'client.authentication.k8s.io/exec')
  return extension?.['extension'] ?? null
}

function serverOf(entry: NamedEntry): URL {
  const text = textField(entry, 'server')
  if (text === undefined) throw invalidServer(`${entry.called} in \`${entry.file}\` names no server`)
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw invalidServer(`the server \`${text}\` of ${entry.called} is no http or https address`)
  }
  return url
}

function invalidServer(message: string): KubeError {
  return new KubeError(
    'server-invalid',
    message,
    'set it with `kubectl config set-cluster NAME --server=https://HOST:PORT`',
  )
}

function warnings({ called, file }: NamedEntry, server: URL, insecure: boolean): Diagnostic[] {
  if (server.protocol === 'http:') return isThisMachine(server) ? [] : [plainHttp(called, file)]
  if (!insecure) return []
  const warning: Diagnostic = {
    level: 'warning',
    code: 'certificate-not-verified',
    message: `${called} in \`${file}\` is not verified (\`insecure-skip-tls-verify\`): whoever sits between can read the credentials and change what is seen`,
    hint: 'remove the setting and give `certificate-authority`',
  }
  return [warning]
}

function plainHttp(called: string, file: string): Diagnostic {
  return {
    level: 'warning',
    code: 'connection-not-encrypted',
    message: `${called} in \`${file}\` is asked over plain http: whoever sits between can read the credentials and change what is seen`,
    hint: 'give an `https` address',
  }
}
