import { type Control, defineControl, podKinds } from '#model'

const kinds = [
  ...podKinds,
  'ConfigMap',
  'storage.k8s.io/CSIStorageCapacity',
  'Endpoints',
  'EndpointSlice',
  'HorizontalPodAutoscaler',
  'Ingress',
  'Lease',
  'LimitRange',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'PodDisruptionBudget',
  'PodTemplate',
  'ResourceQuota',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'ServiceAccount',
] as const

/** What Kubernetes itself keeps there. */
const shipped: ReadonlySet<string> = new Set([
  'ConfigMap/kube-root-ca.crt',
  'Endpoints/kubernetes',
  'EndpointSlice/kubernetes',
  'Service/kubernetes',
  'ServiceAccount/default',
])

export const defaultNamespace: Control = defineControl({
  id: 'default-namespace',
  title: 'Workload runs in the namespace default',
  severity: 'low',
  persona: 'hygiene',
  why: 'What shares a namespace shares its Secrets, quotas and policies, and `default` is where everything ends up that names none.',
  remediation: 'Give the application a namespace of its own.',
  aliases: [
    'kubescape:C-0061',
    'kubescape:C-0212',
    'trivy:KSV-0110',
    'kube-linter:use-namespace',
    'checkov:CKV_K8S_21',
    'kics:using_unrecommended_namespace',
    'kyverno:disallow-default-namespace',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces',
  ],
  on: 'resource',
  kinds,
  besides: ['Secret'],
  *check({ resource: { kind, name, namespace } }) {
    if (namespace !== 'default' || shipped.has(`${kind}/${name}`)) return
    yield {
      at: ['metadata', 'namespace'],
      message: `\`${name}\` ${podKinds.some((one) => one === kind) ? 'runs' : 'lies'} in the namespace \`default\``,
    }
  },
})
