import type { KubernetesObject } from '#model'

/** Where a cluster keeps what nobody else may see, by a value that is planted there. */
const plantings: readonly ((canary: string) => Partial<KubernetesObject>)[] = [
  (canary) => ({ kind: 'Secret', data: { password: Buffer.from(canary).toString('base64') } }),
  (canary) => ({
    kind: 'Secret',
    metadata: { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"a":"${canary}"}` } },
  }),
  (canary) => ({
    kind: 'ConfigMap',
    metadata: { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"a":"${canary}"}` } },
  }),
  (canary) => ({ kind: 'ConfigMap', data: { 'db-password': canary } }),
  (canary) => ({
    kind: 'ConfigMap',
    data: { 'app.properties': `a=1\nspring.datasource.password=${canary}\n` },
  }),
  (canary) => ({ kind: 'ConfigMap', data: { config: JSON.stringify({ nested: { apiKey: canary } }) } }),
  (canary) => ({ kind: 'ConfigMap', metadata: { annotations: { note: `token=${canary}` } } }),
  (canary) => ({ kind: 'ConfigMap', metadata: { labels: { password: canary } } }),
  (canary) => ({ kind: 'Secret', type: 'helm.sh/release.v1', data: { release: packed(canary) } }),
  (canary) => ({ kind: 'ConfigMap', data: { release: packed(canary) } }),
  (canary) => pod({ env: [{ name: 'DB_PASSWORD', value: canary }] }),
  (canary) => pod({ env: [{ name: 'API_TOKEN', value: canary }] }),
  (canary) => pod({ env: [{ name: 'URL', value: `postgres://app:${canary}@db/app` }] }),
  (canary) => pod({ args: ['--password', canary] }),
  (canary) => pod({ args: [`--admin-password=${canary}`] }),
  (canary) => pod({ command: ['sh', '-c', `mysql --password=${canary} -e 'select 1'`] }),
]

function pod(more: object): Partial<KubernetesObject> {
  return { kind: 'Pod', spec: { containers: [{ name: 'app', image: 'registry.example/app:1', ...more }] } }
}

/** As Helm packs a release: the value is in it, and its own text nowhere. */
function packed(canary: string): string {
  return Buffer.from(`H4sIAAAAAAAA${Buffer.from(canary.repeat(20)).toString('base64')}`).toString('base64')
}

/** As many objects, one planted value in each. */
export function plantedObjects(count: number): { objects: KubernetesObject[]; canaries: string[] } {
  const canaries = Array.from(
    { length: count },
    (_, index) => `cN4ry${(index * 7919 + 104729).toString(36)}xQ9vT${index}Z`,
  )
  const objects = canaries.map((canary, index): KubernetesObject => {
    const planted = plantings[index % plantings.length]!(canary)
    return {
      apiVersion: 'v1',
      ...planted,
      metadata: { ...(planted['metadata'] as object), ...metadata(`planted-${index}`) },
    }
  })
  return { objects, canaries }
}

function metadata(name: string): object {
  return {
    name,
    namespace: 'shop',
    uid: `uid-${name}`,
    resourceVersion: '7',
    creationTimestamp: '2026-01-02T03:04:05Z',
  }
}

function template(more: object = {}): object {
  return {
    metadata: { labels: { app: 'web' } },
    spec: { containers: [{ name: 'web', image: 'registry.example/web:1', ...more }] },
  }
}

/** A small cluster with something to find in it, of which a Deployment's pod is folded. */
export function cluster(more: readonly KubernetesObject[] = []): KubernetesObject[] {
  const owner = (kind: string, name: string): object => ({
    ownerReferences: [{ apiVersion: 'apps/v1', kind, name, uid: `uid-${name}`, controller: true }],
  })
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', uid: 'uid-shop' } },
    {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'a', uid: 'uid-a', labels: { 'node-role.kubernetes.io/control-plane': '' } },
      status: { nodeInfo: { kubeletVersion: 'v1.36.1', osImage: 'Debian' } },
    },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        ...metadata('kube-apiserver-a'),
        namespace: 'kube-system',
        labels: { component: 'kube-apiserver', tier: 'control-plane' },
        annotations: { 'kubernetes.io/config.mirror': 'x', 'kubernetes.io/config.source': 'file' },
      },
      spec: {
        nodeName: 'a',
        hostNetwork: true,
        containers: [
          {
            name: 'kube-apiserver',
            image: 'registry.k8s.io/kube-apiserver:v1.36.1',
            command: ['kube-apiserver', '--anonymous-auth=true', '--profiling=true'],
          },
        ],
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata('web'),
      spec: {
        replicas: 1,
        selector: { matchLabels: { app: 'web' } },
        template: template({ securityContext: { privileged: true } }),
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: { ...metadata('web-1'), ...owner('Deployment', 'web') },
      spec: { replicas: 1, template: template({ securityContext: { privileged: true } }) },
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: 'everybody', uid: 'uid-everybody' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'system:authenticated' }],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: {
        name: 'view',
        uid: 'uid-view',
        labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults', password: 'hunter2secret' },
      },
      rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }],
    },
    ...more,
  ]
}
