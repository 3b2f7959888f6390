import type { Resource, Workload } from '#model'
import type { ClusterRoleBinding, RoleBinding, ServiceAccount } from '#schema'

/** Whether a pod gets a token: its own field outranks its account's, and absent means yes. */
export function mountsToken({ podSpec }: Workload, account: Resource<ServiceAccount> | undefined): boolean {
  return podSpec.automountServiceAccountToken ?? account?.object.automountServiceAccountToken ?? true
}

/** A service account as a workload names it. */
type NamedAccount = Pick<Workload, 'namespace' | 'serviceAccountName'>

type AnyBinding = Resource<RoleBinding | ClusterRoleBinding>

/**
 * Whether a binding names the workload's account, which then has something to ask the API server for. Where the manifest leaves
 * the namespace to whoever applies it, an account of that name anywhere counts.
 */
export function isBound(account: NamedAccount, bindings: readonly AnyBinding[]): boolean {
  return bindings.some((binding) => names(binding, account))
}

/** The bindings that name an account. */
export function bindingsOf(account: NamedAccount, bindings: readonly AnyBinding[]): readonly Resource[] {
  return bindings.filter((binding) => names(binding, account)) as unknown as readonly Resource[]
}

function names(
  { object, namespace: own }: AnyBinding,
  { namespace, serviceAccountName }: NamedAccount,
): boolean {
  return (object.subjects ?? []).some(
    ({ kind, name, namespace: place = own }) =>
      kind === 'ServiceAccount' &&
      name === serviceAccountName &&
      (namespace === undefined || place === undefined || place === namespace),
  )
}
