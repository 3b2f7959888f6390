import { type Control, defineControl, podKinds } from '#model'

export const namespaceWithoutServiceAccount: Control = defineControl({
  id: 'namespace-without-service-account',
  title: 'All workloads of the namespace run as its default service account',
  severity: 'low',
  persona: 'strict',
  why: 'Whatever one of them is allowed all of them are, and no audit log tells them apart.',
  remediation: 'Create a service account for each workload that calls the API server.',
  aliases: ['kubescape:C-0189'],
  references: ['https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts'],
  on: 'namespace',
  needs: { look: [...podKinds, 'ServiceAccount'] },
  params: { empty: false },
  *check({ resource, look, params }) {
    const workloads = look.workloads(resource.name)
    const accounts = [
      ...look.inNamespace('ServiceAccount', resource.name).map(({ name }) => name),
      ...workloads.map(({ serviceAccountName }) => serviceAccountName),
    ]
    if ((workloads.length === 0 && !params.empty) || accounts.some((name) => name !== 'default')) return
    yield {
      at: ['metadata', 'name'],
      message: `namespace \`${resource.name}\` has no service account but \`default\``,
    }
  },
})
