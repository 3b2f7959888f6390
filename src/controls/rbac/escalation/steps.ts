import type { AccessRequest, Subject } from '#model'

/** A way from a subject to every account of a namespace, and the requests of which one is enough. */
export interface Step {
  readonly does: string
  requests(namespace: string): readonly AccessRequest[]
}

const inNamespace =
  (verb: string, apiGroup: string, resource: string, subresource = '') =>
  (namespace: string): AccessRequest => ({ verb, apiGroup, resource, subresource, namespace })

const creations = [
  inNamespace('create', '', 'pods'),
  ...['deployments', 'daemonsets', 'statefulsets', 'replicasets'].map((one) =>
    inNamespace('create', 'apps', one),
  ),
  ...['jobs', 'cronjobs'].map((one) => inNamespace('create', 'batch', one)),
]

/** From the shortest to the longest. */
export const steps: readonly Step[] = [
  {
    does: 'issues a token of',
    requests: (namespace) => [inNamespace('create', '', 'serviceaccounts', 'token')(namespace)],
  },
  {
    does: 'impersonates',
    requests: (namespace) => [inNamespace('impersonate', '', 'serviceaccounts')(namespace)],
  },
  { does: 'creates a pod as', requests: (namespace) => creations.map((request) => request(namespace)) },
]

const everywhere: readonly (readonly [string, AccessRequest])[] = (
  [
    ['reads every Secret', inNamespace('list', '', 'secrets')],
    ['creates pods everywhere', inNamespace('create', '', 'pods')],
    ['runs commands in every pod', inNamespace('create', '', 'pods', 'exec')],
    ['issues tokens of every account', inNamespace('create', '', 'serviceaccounts', 'token')],
    ['impersonates every user', inNamespace('impersonate', '', 'users')],
    ['gives itself any role', inNamespace('escalate', 'rbac.authorization.k8s.io', 'clusterroles')],
    ['binds itself to any role', inNamespace('bind', 'rbac.authorization.k8s.io', 'clusterroles')],
    ['runs commands through nodes', inNamespace('create', '', 'nodes', 'proxy')],
  ] as const
).map(([does, request]) => [does, request('')] as const)

/** What a subject may do that gives it the cluster; undefined where nothing does. */
export function takeover(subject: Subject): string | undefined {
  return everywhere.find(([, request]) => subject.may(request) !== undefined)?.[0]
}
