import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { tokenFileCredentials } from '../credentials/token-file.ts'
import { KubeError } from '../error.ts'
import { systemReason } from '../system-reason.ts'
import { type Clock, systemClock } from '../transport/clock.ts'
import { environmentProxy } from '../transport/environment-proxy.ts'
import type { Endpoint, Impersonation } from './endpoint.ts'

export interface InClusterOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock?: Clock
  readonly impersonation?: Impersonation | undefined
  /** Folder of the mounted service account; where the kubelet puts it unless given. */
  readonly folder?: string
}

const mounted = '/var/run/secrets/kubernetes.io/serviceaccount'

/** Whether this process runs in a pod that may ask its own cluster. */
export function isInCluster({ env, folder = mounted }: Pick<InClusterOptions, 'env' | 'folder'>): boolean {
  return Boolean(env['KUBERNETES_SERVICE_HOST']) && existsSync(join(folder, 'token'))
}

/** The cluster that this process runs in, asked as its pod's service account. Throws a `KubeError`. */
export function inClusterEndpoint(options: InClusterOptions): Endpoint {
  const { env, clock = systemClock, folder = mounted } = options
  const host = env['KUBERNETES_SERVICE_HOST']
  if (!host) throw notInCluster('the variable `KUBERNETES_SERVICE_HOST` is not set')
  const port = env['KUBERNETES_SERVICE_PORT'] || '443'
  const server = new URL(`https://${isIP(host) === 6 ? `[${host}]` : host}:${port}`)
  let authorities = authoritiesIn(folder)
  return {
    name: 'in-cluster',
    server,
    namespace: read(join(folder, 'namespace'))?.trim(),
    trust: {
      // The kubelet writes the file anew when the cluster's authorities rotate.
      authorities() {
        authorities = read(join(folder, 'ca.crt')) ?? authorities
        return authorities
      },
      serverName: undefined,
      insecure: false,
    },
    proxy: environmentProxy(server, env),
    credentials: tokenFileCredentials({
      path: join(folder, 'token'),
      called: 'the service account of this pod',
      clock,
      base: {},
    }),
    impersonation: options.impersonation,
    compress: false,
    diagnostics: [],
  }
}

function authoritiesIn(folder: string): string {
  const authorities = read(join(folder, 'ca.crt'))
  if (authorities !== undefined) return authorities
  throw notInCluster(`no \`ca.crt\` in \`${folder}\``)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (systemReason(error) === 'does not exist') return undefined
    throw notInCluster(`\`${path}\` cannot be read: ${systemReason(error)}`)
  }
}

function notInCluster(why: string): KubeError {
  return new KubeError(
    'not-in-cluster',
    `this process has no service account of a cluster: ${why}`,
    'let the pod mount its service account token, or give a kubeconfig',
  )
}
