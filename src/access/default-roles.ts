import type { PolicyRule } from '#schema'

const read = ['get', 'list', 'watch']
const change = ['create', 'update', 'patch', 'delete', 'deletecollection']

const viewing: readonly PolicyRule[] = [
  {
    apiGroups: [''],
    resources: [
      'configmaps',
      'endpoints',
      'persistentvolumeclaims',
      'pods',
      'pods/log',
      'pods/status',
      'services',
      'events',
      'namespaces',
    ],
    verbs: read,
  },
  {
    apiGroups: ['apps'],
    resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'],
    verbs: read,
  },
  { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: read },
  { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: read },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: read },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses', 'networkpolicies'], verbs: read },
]

const editing: readonly PolicyRule[] = [
  ...viewing,
  {
    apiGroups: [''],
    resources: ['pods/attach', 'pods/exec', 'pods/portforward', 'pods/proxy', 'services/proxy', 'secrets'],
    verbs: read,
  },
  { apiGroups: [''], resources: ['serviceaccounts'], verbs: ['impersonate', ...change, ...read] },
  { apiGroups: [''], resources: ['serviceaccounts/token'], verbs: ['create'] },
  {
    apiGroups: [''],
    resources: ['pods', 'pods/attach', 'pods/exec', 'pods/portforward', 'pods/proxy'],
    verbs: change,
  },
  { apiGroups: [''], resources: ['pods/eviction'], verbs: ['create'] },
  {
    apiGroups: [''],
    resources: [
      'configmaps',
      'events',
      'persistentvolumeclaims',
      'replicationcontrollers',
      'secrets',
      'services',
      'services/proxy',
    ],
    verbs: change,
  },
  {
    apiGroups: ['apps'],
    resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'],
    verbs: change,
  },
  { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: change },
  { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: change },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: change },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses', 'networkpolicies'], verbs: change },
]

/** The ClusterRoles of every API server as far as they matter, for files, which do not show them. */
export const defaultRoles: ReadonlyMap<string, readonly PolicyRule[]> = new Map([
  [
    'cluster-admin',
    [
      { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
      { nonResourceURLs: ['*'], verbs: ['*'] },
    ],
  ],
  [
    'admin',
    [
      ...editing,
      {
        apiGroups: ['rbac.authorization.k8s.io'],
        resources: ['rolebindings', 'roles'],
        verbs: [...read, ...change],
      },
      { apiGroups: ['authorization.k8s.io'], resources: ['localsubjectaccessreviews'], verbs: ['create'] },
    ],
  ],
  ['edit', editing],
  ['view', viewing],
  ['system:auth-delegator', []],
  ['system:basic-user', []],
  ['system:discovery', []],
  ['system:public-info-viewer', []],
  ['system:service-account-issuer-discovery', []],
])

/** Default ClusterRoles by what they gather, the weakest first; each gathers those before it. */
const chain = ['view', 'edit', 'admin'] as const

const label = (name: string): string => `rbac.authorization.k8s.io/aggregate-to-${name}`

/** Names of the default ClusterRoles that gather a role with these labels, or that is itself one of them. */
export function defaultRolesOver(name: string, labels: Readonly<Record<string, string>>): readonly string[] {
  const own = chain.findIndex((one) => one === name)
  const first = chain.findIndex((one) => labels[label(one)] === 'true')
  return own < 0 ? (first < 0 ? [] : chain.slice(first)) : chain.slice(own + 1)
}
