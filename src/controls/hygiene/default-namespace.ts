import { type Control, defineControl } from '#model'

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
  on: 'workload',
  *check({ workload }) {
    if (workload.namespace !== 'default') return
    yield {
      at: ['metadata', 'namespace'],
      from: 'resource',
      message: `\`${workload.name}\` runs in the namespace \`default\``,
    }
  },
})
