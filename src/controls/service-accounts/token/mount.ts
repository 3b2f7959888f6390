import type { Resource, Workload } from '#model'
import type { ClusterRoleBinding, RoleBinding, ServiceAccount } from '#schema'

/** Whether a pod gets a token: its own field outranks its account's, and absent means yes. */
export function mountsToken({ podSpec }: Workload, account: Resource<ServiceAccount> | undefined): boolean {
  return podSpec.automountServiceAccountToken ?? account?.object.automountServiceAccountToken ?? true
}

/**
 * Whether a binding names the workload's account, which then has something to ask the API server for. Where the manifest leaves
 * the namespace to whoever applies it, an account of that name anywhere counts.
 */
export function isBound(
  { namespace, serviceAccountName }: Workload,
  bindings: readonly Resource<RoleBinding | ClusterRoleBinding>[],
): boolean {
  return bindings.some(({ object, namespace: own }) =>
    (object.subjects ?? []).some(
      ({ kind, name, namespace: place = own }) =>
        kind === 'ServiceAccount' &&
        name === serviceAccountName &&
        (namespace === undefined || place === undefined || place === namespace),
    ),
  )
}
