import {
  type Endpoint,
  inClusterEndpoint,
  isInCluster,
  KubeClient,
  KubeError,
  readKubeconfig,
  type RequestLine,
  resolveContext,
} from '#kube'
import { CommandError, exitCode } from '../errors.ts'
import { type RawOptions, strings } from '../run/flags.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version/version.ts'

/** What an endpoint is called whose cluster this process runs in: its nodes can be reached. */
export const inClusterName = 'in-cluster'

/** A client for a context, the current one where none is named; in a pod without a kubeconfig for the pod's own cluster. */
export function connect(
  terminal: Terminal,
  options: RawOptions,
  context: string | undefined,
  onRequest?: (line: RequestLine) => void,
): KubeClient {
  return speaking(
    () =>
      new KubeClient(endpointOf(terminal, options, context), {
        userAgent: `seaworthy/${version}`,
        ...(onRequest && { onRequest }),
      }),
  )
}

function endpointOf({ env, cwd }: Terminal, options: RawOptions, context: string | undefined): Endpoint {
  const impersonation = impersonationOf(options)
  const shared = { env, impersonation }
  const file = options['kubeconfig'] as string | undefined
  const isNamed = file !== undefined || context !== undefined || Boolean(env['KUBECONFIG'])
  if (!isNamed && isInCluster({ env })) return inClusterEndpoint(shared)
  return resolveContext(readKubeconfig({ file, env, cwd }), context, shared)
}

function impersonationOf(options: RawOptions) {
  const user = options['as'] as string | undefined
  const groups = strings(options['asGroup'])
  if (user !== undefined) return { user, ...(groups.length > 0 && { groups }) }
  if (groups.length === 0) return undefined
  throw new CommandError('as-missing', '`--as-group` needs a user', 'name one with --as')
}

/** What ails the kubeconfig, or the cluster, in the words of the command line. */
function speaking<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw commandError(error)
  }
}

/** The same for what takes time. */
export function commandError(error: unknown): unknown {
  if (!(error instanceof KubeError)) return error
  return new CommandError(error.code, error.message, error.hint, exitCode.unread)
}
