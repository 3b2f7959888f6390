import { nearest } from '#model'
import { KubeError, type KubeErrorCode } from '../error.ts'
import { type Clock, systemClock } from '../transport/clock.ts'
import { clusterParts } from './cluster.ts'
import type { Endpoint, Impersonation } from './endpoint.ts'
import { type NamedEntry, textField } from './fields.ts'
import { pluginCall } from './exec-plugin.ts'
import type { Entry, Kubeconfig } from './kubeconfig.ts'
import { userParts } from './user.ts'

export interface ResolveOptions {
  /** Variables of the process: proxies are taken from them, and programs that fetch credentials inherit them. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock?: Clock
  /** Takes the place of what the user entry says (`as`). */
  readonly impersonation?: Impersonation | undefined
}

/** What a context stands for, the current one where none is named. Reads certificates; runs nothing. Throws a `KubeError`. */
export function resolveContext(
  kubeconfig: Kubeconfig,
  name: string | undefined,
  options: ResolveOptions,
): Endpoint {
  const wanted = name ?? kubeconfig.currentContext
  if (wanted === undefined) throw noContext(kubeconfig)
  const context = find(kubeconfig.contexts, 'context', wanted)
  const cluster = find(kubeconfig.clusters, 'cluster', reference(context, 'cluster'))
  const userName = textField(context, 'user')
  const user = userName === undefined ? undefined : find(kubeconfig.users, 'user', userName)
  const parts = clusterParts(cluster, options.env)
  const { credentials, impersonation } = userParts(user, {
    env: options.env,
    clock: options.clock ?? systemClock,
    cluster: parts.info,
  })
  const plugin = user && pluginCall(user)
  return {
    name: wanted,
    namespace: textField(context, 'namespace'),
    ...parts.endpoint,
    credentials,
    impersonation: options.impersonation ?? impersonation,
    ...(plugin && { plugin }),
  }
}

function find(
  entries: ReadonlyMap<string, Entry>,
  noun: 'context' | 'cluster' | 'user',
  name: string,
): NamedEntry {
  const entry = entries.get(name)
  if (entry !== undefined) return { ...entry, called: `${noun} \`${name}\`` }
  const near = nearest(name, entries.keys())
  const help = near === undefined ? '' : `; did you mean \`${near}\`?`
  throw new KubeError(
    `${noun}-not-found` satisfies KubeErrorCode,
    `the kubeconfig has no ${noun} \`${name}\`${help}`,
    namesHint(noun, [...entries.keys()]),
  )
}

function namesHint(noun: string, names: readonly string[]): string {
  if (names.length === 0) return `it has no ${noun} at all: have your provider's program write it anew`
  const shown = names.slice(0, 8).map((name) => `\`${name}\``)
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : ''
  return `it has ${shown.join(', ')}${more}`
}

function noContext({ contexts }: Kubeconfig): KubeError {
  return new KubeError(
    'context-not-set',
    'no context is named and the kubeconfig has no current one',
    `name one, or set it with \`kubectl config use-context\`; ${namesHint('context', [...contexts.keys()])}`,
  )
}

function reference(context: NamedEntry, key: string): string {
  const name = textField(context, key)
  if (name !== undefined) return name
  throw new KubeError(
    'kubeconfig-invalid',
    `${context.called} in \`${context.file}\` names no ${key}`,
    `set it with \`kubectl config set-context\``,
  )
}
