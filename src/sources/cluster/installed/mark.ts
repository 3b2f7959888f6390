import { type Resource, workloadOf } from '#model'
import { bootstrapBindings } from './bootstrap.gen.ts'
import { shippedRbac } from './rbac.ts'
import { installerOf } from './workloads.ts'

const rbacGroup = 'rbac.authorization.k8s.io'

/** Objects that Kubernetes makes in every cluster or namespace, as `kind/name`. */
const made: ReadonlySet<string> = new Set([
  'ConfigMap/cluster-info',
  'ConfigMap/coredns',
  'ConfigMap/extension-apiserver-authentication',
  'ConfigMap/kube-apiserver-legacy-service-account-token-tracking',
  'ConfigMap/kube-proxy',
  'ConfigMap/kube-root-ca.crt',
  'ConfigMap/kubeadm-config',
  'ConfigMap/kubelet-config',
  'Namespace/kube-node-lease',
  'Namespace/kube-public',
  'Namespace/kube-system',
  'PriorityClass/system-cluster-critical',
  'PriorityClass/system-node-critical',
])

/** Accounts of Kubernetes' controllers, as `namespace/name`. */
const controllers: ReadonlySet<string> = new Set(
  Object.values(bootstrapBindings).flatMap(({ subjects }) =>
    subjects.flatMap((subject) =>
      subject.startsWith('ServiceAccount/') ? [subject.slice('ServiceAccount/'.length)] : [],
    ),
  ),
)

const systemNamespaces: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease'])

/**
 * Says of each resource that Kubernetes or its platform brought along who did. A role or binding of theirs that somebody added to
 * is the owner's, and loses the label by which controls would pass over it.
 */
export function markInstalled(resources: readonly Resource[]): Resource[] {
  const workloads = new Map(resources.map((resource) => [resource, installerOf(resource)] as const))
  const accounts = new Map(
    [...workloads].flatMap(([resource, by]) =>
      by === undefined
        ? []
        : [[`${resource.namespace}/${workloadOf(resource)?.serviceAccountName}`, by] as const],
    ),
  )
  return resources.map((resource) => {
    const state = resource.group === rbacGroup ? shippedRbac(resource) : undefined
    if (state === 'changed') return withoutLabel(resource)
    const by = state === 'shipped' ? 'Kubernetes' : (workloads.get(resource) ?? makerOf(resource, accounts))
    return by === undefined ? resource : { ...resource, installedBy: by }
  })
}

function makerOf(
  { group, kind, namespace = '', name }: Resource,
  accounts: ReadonlyMap<string, string>,
): string | undefined {
  if (group === '' && kind === 'ServiceAccount') {
    const account = `${namespace}/${name}`
    if (controllers.has(account)) return 'Kubernetes'
    if (name === 'default') return systemNamespaces.has(namespace) ? 'Kubernetes' : undefined
    return accounts.get(account)
  }
  const isMade = made.has(`${kind}/${name}`) && (namespace === '' || systemNamespaces.has(namespace))
  return isMade || (kind === 'ConfigMap' && name === 'kube-root-ca.crt') ? 'Kubernetes' : undefined
}

const label = 'kubernetes.io/bootstrapping'

function withoutLabel(resource: Resource): Resource {
  const { [label]: _, ...labels } = resource.labels
  return { ...resource, labels }
}
