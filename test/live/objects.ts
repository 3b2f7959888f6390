import type { KubernetesObject } from '#model'

interface More {
  readonly namespace?: string
  readonly labels?: object
  readonly annotations?: object
  readonly [field: string]: unknown
}

/** An object as an API server holds it. */
export function held(apiVersion: string, kind: string, name: string, more: More = {}): KubernetesObject {
  const { namespace, labels, annotations, ...fields } = more
  const metadata = {
    name,
    uid: `${kind}-${name}`,
    resourceVersion: '1',
    ...(namespace !== undefined && { namespace }),
    ...(labels !== undefined && { labels }),
    ...(annotations !== undefined && { annotations }),
  }
  return { apiVersion, kind, metadata, ...fields }
}

const rbac = 'rbac.authorization.k8s.io/v1'
const apiGroup = 'rbac.authorization.k8s.io'

/** A small cluster of `shop` with something wrong in every corner. */
export function shop(more: readonly KubernetesObject[] = []): KubernetesObject[] {
  const template = {
    metadata: { labels: { app: 'web' } },
    spec: { containers: [{ name: 'web', image: 'web:1', securityContext: { privileged: true } }] },
  }
  return [
    held('v1', 'Namespace', 'kube-system'),
    held('v1', 'Namespace', 'shop'),
    held('v1', 'Namespace', 'other'),
    held('v1', 'Node', 'worker', { status: { nodeInfo: { kubeletVersion: 'v1.37.1' } } }),
    held('v1', 'ServiceAccount', 'web', { namespace: 'shop' }),
    held('v1', 'Service', 'web', {
      namespace: 'shop',
      spec: { type: 'LoadBalancer', selector: { app: 'web' }, ports: [{ port: 80 }] },
    }),
    held('v1', 'ConfigMap', 'settings', { namespace: 'shop', data: { password: 'hunter2' } }),
    held('v1', 'Pod', 'bare', {
      namespace: 'other',
      spec: { hostNetwork: true, containers: [{ name: 'bare', image: 'bare' }] },
    }),
    held('apps/v1', 'Deployment', 'web', {
      namespace: 'shop',
      spec: { selector: { matchLabels: { app: 'web' } }, template },
    }),
    held(rbac, 'ClusterRole', 'all', { rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] }),
    held(rbac, 'ClusterRoleBinding', 'all', {
      roleRef: { apiGroup, kind: 'ClusterRole', name: 'all' },
      subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
    }),
    held(rbac, 'Role', 'reader', {
      namespace: 'shop',
      rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list'] }],
    }),
    held(rbac, 'RoleBinding', 'reader', {
      namespace: 'shop',
      roleRef: { apiGroup, kind: 'Role', name: 'reader' },
      subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
    }),
    ...more,
  ]
}
