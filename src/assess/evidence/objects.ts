import { qualifiedName, valueAt, type Workload } from '#model'
import type { Subject } from '#schema'
import type { Query } from './query.ts'

/** What a token may do, and the tokens themselves where Secrets are read. */
export const bootstrapTokens: Query = {
  of: 'token or binding',
  kinds: ['ClusterRoleBinding', 'RoleBinding'],
  items: (look) => [
    ...look
      .all('Secret')
      .filter(({ object }) => object.type === 'bootstrap.kubernetes.io/token')
      .map((secret) => `Secret ${qualifiedName(secret)}`),
    ...[...look.all('ClusterRoleBinding'), ...look.all('RoleBinding')]
      .filter(({ object }) => (object.subjects ?? []).some(isBootstrapper))
      .map((binding) => `${binding.kind} ${qualifiedName(binding)}`),
  ],
}

function isBootstrapper({ kind, name = '' }: Subject): boolean {
  return kind === 'Group' && /^system:bootstrappers(?::|$)/.test(name)
}

/** By a volume or a variable; what only pulls images is no use of a Secret by the workload. */
export const secretUsers: Query = {
  of: 'workload',
  kinds: ['Pod'],
  items: ({ allWorkloads }) => allWorkloads.filter(usesSecret).map(nameOf),
}

/** Those of Kubernetes itself aside. */
export const namespaces: Query = {
  of: 'namespace',
  kinds: ['Pod'],
  items: (look) => {
    const counts = new Map(look.all('Namespace').map(({ name }) => [name, 0]))
    for (const { namespace = 'default' } of look.allWorkloads)
      counts.set(namespace, (counts.get(namespace) ?? 0) + 1)
    return [...counts]
      .filter(([name]) => !/^kube-(?:system|public|node-lease)$/.test(name))
      .map(([name, count]) => `${name} (${count} ${count === 1 ? 'workload' : 'workloads'})`)
  },
}

function usesSecret({ podSpec, containers }: Workload): boolean {
  const mounted = (podSpec.volumes ?? []).some(
    ({ secret, projected }) =>
      secret !== undefined || (projected?.sources ?? []).some((source) => source.secret !== undefined),
  )
  return (
    mounted ||
    containers.some(
      ({ spec: { env = [], envFrom = [] } }) =>
        env.some((one) => valueAt(one, ['valueFrom', 'secretKeyRef']) !== undefined) ||
        envFrom.some(({ secretRef }) => secretRef !== undefined),
    )
  )
}

function nameOf({ kind, namespace, name }: Workload): string {
  return `${kind} ${qualifiedName({ namespace, name })}`
}
