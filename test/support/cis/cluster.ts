import type { Coverage, Fact, Resource } from '#model'
import { clusterFacts } from '../../../src/sources/cluster/facts/cluster-facts.ts'
import { aMirror, anObject } from '../../../src/sources/cluster/facts/testing/objects.ts'
import { factsLeftOut, orLeftOut } from '../../../src/sources/cluster/left-out.ts'

/** How a control plane is set up that its owner took care of: flags by component. */
export interface Flags {
  readonly 'kube-apiserver': readonly string[]
  readonly 'kube-controller-manager': readonly string[]
  readonly 'kube-scheduler': readonly string[]
  readonly etcd: readonly string[]
}

/** What kubelets run with, and are meant to. */
export const kubelet = {
  authentication: { anonymous: { enabled: false }, x509: { clientCAFile: '/etc/kubernetes/pki/ca.crt' } },
  authorization: { mode: 'Webhook' },
  readOnlyPort: 0,
  rotateCertificates: true,
  serverTLSBootstrap: true,
  eventRecordQPS: 50,
  podPidsLimit: 4096,
  seccompDefault: true,
  streamingConnectionIdleTimeout: '5m',
  makeIPTablesUtilChains: true,
  tlsCipherSuites: ['TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'],
}

/** The objects of a cluster that kubeadm made: one node, a control plane, and a workload. */
export function kubeadmObjects(flags: Flags): readonly Resource[] {
  return [
    anObject('v1/Node control-1', {
      labels: { 'kubernetes.io/os': 'linux', 'node-role.kubernetes.io/control-plane': '' },
      annotations: { 'kubeadm.alpha.kubernetes.io/cri-socket': 'unix:///run/containerd/containerd.sock' },
      spec: { taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }] },
      status: { nodeInfo: { kubeletVersion: 'v1.37.2' } },
    }),
    ...Object.entries(flags).map(([name, args]) =>
      aMirror(name, 'control-1', { image: `registry.k8s.io/${name}:v1.37.2`, command: [name, ...args] }),
    ),
    ...['default', 'kube-system', 'shop'].map((name) =>
      anObject(`v1/Namespace ${name}`, {
        labels: {
          'pod-security.kubernetes.io/enforce': name === 'kube-system' ? 'privileged' : 'restricted',
        },
      }),
    ),
    anObject('v1/ConfigMap kube-system/kube-proxy', {
      data: { 'config.conf': 'kind: KubeProxyConfiguration\nmetricsBindAddress: ""\n' },
    }),
    anObject('v1/ConfigMap kube-system/kubelet-config', {
      data: { kubelet: JSON.stringify({ kind: 'KubeletConfiguration', ...kubelet }) },
    }),
    daemonSet('kube-proxy', {
      image: 'registry.k8s.io/kube-proxy:v1.37.2',
      command: ['/usr/local/bin/kube-proxy', '--config=/var/lib/kube-proxy/config.conf'],
      volumeMounts: [{ name: 'kube-proxy', mountPath: '/var/lib/kube-proxy' }],
    }),
    daemonSet('calico-node', { image: 'quay.io/calico/node:v3.31.0' }),
    anObject('apps/v1/Deployment shop/web', {
      spec: {
        template: {
          spec: {
            serviceAccountName: 'web',
            automountServiceAccountToken: false,
            containers: [{ name: 'web', image: `registry.example/web@sha256:${'a'.repeat(64)}` }],
            volumes: [{ name: 'key', secret: { secretName: 'key' } }],
          },
        },
      },
    }),
    anObject('v1/ServiceAccount shop/web', { automountServiceAccountToken: false }),
    anObject('networking.k8s.io/v1/NetworkPolicy shop/none', {
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    }),
    anObject('rbac.authorization.k8s.io/v1/ClusterRole secret-reader', {
      rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: ['key'], verbs: ['get'] }],
    }),
    anObject('rbac.authorization.k8s.io/v1/RoleBinding shop/readers', {
      roleRef: { kind: 'ClusterRole', name: 'secret-reader' },
      subjects: [
        { kind: 'User', name: 'ann' },
        { kind: 'ServiceAccount', name: 'backup' },
      ],
    }),
    anObject('rbac.authorization.k8s.io/v1/ClusterRoleBinding kubeadm:kubelet-bootstrap', {
      roleRef: { kind: 'ClusterRole', name: 'system:node-bootstrapper' },
      subjects: [{ kind: 'Group', name: 'system:bootstrappers:kubeadm:default-node-token' }],
    }),
  ]
}

function daemonSet(name: string, container: object): Resource {
  const spec = {
    containers: [{ name, ...container }],
    volumes: [{ name: 'kube-proxy', configMap: { name: 'kube-proxy' } }],
  }
  return anObject(`apps/v1/DaemonSet kube-system/${name}`, { spec: { template: { spec } } })
}

export interface Seen {
  readonly facts: readonly Fact[]
  readonly coverage: readonly Coverage[]
}

/** What a scan of the cluster tells beside its objects; Secrets are listed only where it says so. */
export function seenOf(
  objects: readonly Resource[],
  {
    secrets,
    configz = {},
  }: { readonly secrets: boolean; readonly configz?: Readonly<Record<string, unknown>> },
): Seen {
  const coverage: readonly Coverage[] = [
    { of: '*', state: 'complete' },
    ...(secrets ? [] : [{ of: 'Secret', state: 'left-out', reason: '`Secret` is left out' } as const]),
  ]
  const told = clusterFacts(objects, { coverage, version: { gitVersion: 'v1.37.2' }, configz })
  return {
    facts: told.facts,
    coverage: [
      ...coverage,
      ...told.coverage.map(orLeftOut),
      ...factsLeftOut.filter(({ of }) => !told.coverage.some((row) => row.of === of)),
    ],
  }
}

/** The same with what nodes say, which stands where both tell. */
export function withNodes(cluster: Seen, nodes: Seen): Seen {
  const told = new Set<string>(nodes.facts.map(({ fact }) => fact))
  return {
    facts: [...cluster.facts, ...nodes.facts],
    coverage: [...cluster.coverage.filter(({ of }) => !told.has(of)), ...nodes.coverage],
  }
}
