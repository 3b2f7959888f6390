import { type Control, defineControl, podKinds } from '#model'

/** What distributions of Kubernetes run there, by the labels of their manifests. */
const components = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'etcd',
  'kube-proxy',
  'kube-dns',
  'coredns',
  'metrics-server',
  'konnectivity-agent',
  'aws-node',
  'calico-node',
  'cilium',
]

export const systemNamespaceWorkload: Control = defineControl({
  id: 'system-namespace-workload',
  title: 'Workload lies in a namespace of Kubernetes itself',
  severity: 'low',
  persona: 'hygiene',
  why: 'Policies, quotas and admission webhooks leave these namespaces out, and their Secrets are those of the cluster.',
  remediation:
    'Give the application a namespace of its own; the parameter `namespaces` lists those of the system.',
  aliases: ['trivy:KSV-0037'],
  references: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces',
  ],
  on: 'resource',
  kinds: podKinds,
  params: { namespaces: ['kube-system', 'kube-public', 'kube-node-lease'] as readonly string[] },
  *check({ resource, params }) {
    const { name, namespace, labels } = resource
    if (namespace === undefined || !params.namespaces.includes(namespace)) return
    if (isOfKubernetes(labels)) return
    yield { at: ['metadata', 'namespace'], message: `\`${name}\` lies in the namespace \`${namespace}\`` }
  },
})

function isOfKubernetes(labels: Readonly<Record<string, string>>): boolean {
  if (labels['tier'] === 'control-plane') return components.includes(labels['component'] ?? '')
  return ['k8s-app', 'app.kubernetes.io/name'].some((key) => components.includes(labels[key] ?? ''))
}
