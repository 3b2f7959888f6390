import { describe, expect, test } from 'vitest'
import { groupOf, type Resource } from '#model'
import { markInstalled } from './mark.ts'

function live(kind: string, name: string, object: object = {}, more: Partial<Resource> = {}): Resource {
  const apiVersion = kind.includes('Role')
    ? 'rbac.authorization.k8s.io/v1'
    : ['Deployment', 'DaemonSet'].includes(kind)
      ? 'apps/v1'
      : 'v1'
  return {
    id: `${kind}/${more.namespace ?? ''}/${name}`,
    apiVersion,
    group: groupOf(apiVersion),
    kind,
    namespace: undefined,
    name,
    labels: {},
    annotations: {},
    object: { apiVersion, kind, metadata: { name }, ...object },
    origin: { type: 'cluster', cluster: 'test', uid: name, resourceVersion: '1' },
    source: '',
    ...more,
  }
}

const inSystem = { namespace: 'kube-system' }

function running(image: string, serviceAccountName = 'default'): object {
  return { spec: { template: { spec: { serviceAccountName, containers: [{ name: 'main', image }] } } } }
}

function installerOf(resource: Resource): string | undefined {
  return markInstalled([resource])[0]!.installedBy
}

describe('a workload is the platform’s by name, namespace and image together', () => {
  test.each([
    [
      'kube-proxy of kubeadm',
      live('DaemonSet', 'kube-proxy', running('registry.k8s.io/kube-proxy:v1.37.2'), inSystem),
      'kube-proxy',
    ],
    [
      'kube-proxy of EKS',
      live(
        'DaemonSet',
        'kube-proxy',
        running('602401143452.dkr.ecr.eu-west-1.amazonaws.com/eks/kube-proxy:v1.33.0-eksbuild.1'),
        inSystem,
      ),
      'kube-proxy',
    ],
    [
      'CoreDNS',
      live('Deployment', 'coredns', running('registry.k8s.io/coredns/coredns:v1.12.1'), inSystem),
      'CoreDNS',
    ],
    [
      'CoreDNS of k3s',
      live('Deployment', 'coredns', running('rancher/mirrored-coredns-coredns:1.12.1'), inSystem),
      'CoreDNS',
    ],
    ['an agent of GKE', live('DaemonSet', 'netd', running('gke.gcr.io/netd:v0.8'), inSystem), 'GKE'],
    [
      'the VPC CNI',
      live(
        'DaemonSet',
        'aws-node',
        running('602401143452.dkr.ecr.us-east-1.amazonaws.com/amazon-k8s-cni:v1.19'),
        inSystem,
      ),
      'the VPC CNI of EKS',
    ],
    [
      'Calico',
      live('DaemonSet', 'calico-node', running('quay.io/calico/node:v3.30'), { namespace: 'calico-system' }),
      'Calico',
    ],
    [
      'an image of somebody else',
      live('DaemonSet', 'kube-proxy', running('evil.example/kube-proxy:v1'), inSystem),
      undefined,
    ],
    [
      'another namespace',
      live('DaemonSet', 'kube-proxy', running('registry.k8s.io/kube-proxy:v1.37.2'), { namespace: 'shop' }),
      undefined,
    ],
    [
      'another name',
      live('DaemonSet', 'proxy', running('registry.k8s.io/kube-proxy:v1.37.2'), inSystem),
      undefined,
    ],
  ])('%s', (_, resource, by) => {
    expect(installerOf(resource)).toBe(by)
  })

  test('a container more makes it the owner’s', () => {
    const containers = [
      { name: 'a', image: 'registry.k8s.io/kube-proxy:v1' },
      { name: 'b', image: 'miner:1' },
    ]
    const resource = live(
      'DaemonSet',
      'kube-proxy',
      { spec: { template: { spec: { containers } } } },
      inSystem,
    )

    expect(installerOf(resource)).toBeUndefined()
  })

  test('its service account is its own', () => {
    const proxy = live(
      'DaemonSet',
      'kube-proxy',
      running('registry.k8s.io/kube-proxy:v1.37.2', 'kube-proxy'),
      inSystem,
    )
    const [, own, other] = markInstalled([
      proxy,
      live('ServiceAccount', 'kube-proxy', {}, inSystem),
      live('ServiceAccount', 'backup', {}, inSystem),
    ])

    expect([own!.installedBy, other!.installedBy]).toEqual(['Kubernetes', undefined])
  })
})

describe('the static pods of the control plane', () => {
  const mirror = {
    namespace: 'kube-system',
    labels: { component: 'etcd', tier: 'control-plane' },
    annotations: { 'kubernetes.io/config.mirror': 'abc' },
  }

  test('are its set-up', () => {
    expect(installerOf(live('Pod', 'etcd-node1', {}, mirror))).toBe('the set-up of the control plane')
  })

  test('are not what calls itself so without a mirror', () => {
    expect(installerOf(live('Pod', 'etcd-node1', {}, { ...mirror, annotations: {} }))).toBeUndefined()
  })
})

describe('roles and bindings', () => {
  const bootstrapping = { labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults' } }
  const everything = [
    { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
    { nonResourceURLs: ['*'], verbs: ['*'] },
  ]
  const own = (resource: Resource) => {
    const [marked] = markInstalled([resource])
    return [marked!.installedBy, marked!.labels['kubernetes.io/bootstrapping']]
  }

  test.each([
    ['cluster-admin', live('ClusterRole', 'cluster-admin', { rules: everything }, bootstrapping)],
    [
      'a role of an earlier version, which gave less',
      live(
        'ClusterRole',
        'system:kube-dns',
        { rules: [{ apiGroups: [''], resources: ['services'], verbs: ['list'] }] },
        bootstrapping,
      ),
    ],
    [
      'the binding of cluster-admin',
      live(
        'ClusterRoleBinding',
        'cluster-admin',
        {
          roleRef: { kind: 'ClusterRole', name: 'cluster-admin' },
          subjects: [{ kind: 'Group', name: 'system:masters' }],
        },
        bootstrapping,
      ),
    ],
    [
      'a binding of kubeadm',
      live('ClusterRoleBinding', 'kubeadm:node-proxier', {
        roleRef: { kind: 'ClusterRole', name: 'system:node-proxier' },
        subjects: [{ kind: 'ServiceAccount', name: 'kube-proxy', namespace: 'kube-system' }],
      }),
    ],
  ])('%s is theirs', (_, resource) => {
    expect(own(resource)[0]).toBe('Kubernetes')
  })

  test.each([
    [
      'a rule more',
      live(
        'ClusterRole',
        'system:discovery',
        { rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }] },
        bootstrapping,
      ),
    ],
    [
      'a subject more',
      live(
        'ClusterRoleBinding',
        'cluster-admin',
        {
          roleRef: { kind: 'ClusterRole', name: 'cluster-admin' },
          subjects: [
            { kind: 'Group', name: 'system:masters' },
            { kind: 'User', name: 'eve' },
          ],
        },
        bootstrapping,
      ),
    ],
    [
      'another role',
      live('ClusterRoleBinding', 'kubeadm:node-proxier', {
        roleRef: { kind: 'ClusterRole', name: 'cluster-admin' },
        subjects: [{ kind: 'ServiceAccount', name: 'kube-proxy', namespace: 'kube-system' }],
      }),
    ],
  ])('with %s is the owner’s again, whatever its label says', (_, resource) => {
    expect(own(resource)).toEqual([undefined, undefined])
  })

  test('of another name is the owner’s', () => {
    expect(own(live('ClusterRole', 'system:mine', { rules: [] }))[0]).toBeUndefined()
  })
})

test('the objects of every cluster are Kubernetes’, those of the same name elsewhere are not', () => {
  expect(installerOf(live('Namespace', 'kube-system'))).toBe('Kubernetes')
  expect(installerOf(live('Namespace', 'default'))).toBeUndefined()
  expect(installerOf(live('ConfigMap', 'kube-root-ca.crt', {}, { namespace: 'shop' }))).toBe('Kubernetes')
  expect(installerOf(live('ConfigMap', 'coredns', {}, { namespace: 'shop' }))).toBeUndefined()
  expect(installerOf(live('ServiceAccount', 'job-controller', {}, inSystem))).toBe('Kubernetes')
  expect(installerOf(live('ServiceAccount', 'default', {}, { namespace: 'shop' }))).toBeUndefined()
})
