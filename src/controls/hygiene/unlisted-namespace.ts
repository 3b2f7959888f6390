import { type Control, defineControl } from '#model'

export const unlistedNamespace: Control = defineControl({
  id: 'unlisted-namespace',
  title: 'Namespace is not on the list of those agreed on',
  severity: 'low',
  why: 'Who owns it and what may run in it was never settled, and quotas, policies and grants that go by namespace miss it.',
  remediation: 'Move what it holds to a namespace of the list, or add it to the parameter `namespaces`.',
  aliases: [
    'kubescape:C-0209',
    'kics:ensure_administrative_boundaries_between_resources',
    'kyverno:namespace-inventory-check',
    'stig:V-242383',
    'stig:V-242417',
  ],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
  on: 'namespace',
  params: { namespaces: [] as readonly string[] },
  applies: ({ params, resource }) => {
    if (params.namespaces.length === 0) return 'no namespaces are configured'
    return !/^kube-(?:system|public|node-lease)$/.test(resource.name) || 'Kubernetes itself has it'
  },
  *check({ resource, params }) {
    if (params.namespaces.includes(resource.name)) return
    yield { at: ['metadata', 'name'], message: `namespace \`${resource.name}\` is not on the list` }
  },
})
