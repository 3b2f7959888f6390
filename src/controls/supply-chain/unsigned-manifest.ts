import { type Control, defineControl } from '#model'

const annotation = 'cosign.sigstore.dev/signature'

export const unsignedManifest: Control = defineControl({
  id: 'unsigned-manifest',
  title: 'Manifest is not signed',
  severity: 'medium',
  persona: 'strict',
  why: 'A policy engine that verifies manifests cannot tell this one from what somebody changed on its way to the cluster.',
  remediation:
    'Sign the manifest (`kubectl sigstore sign`), and name in the parameter `namespaces` where workloads are to be signed.',
  aliases: ['kyverno:verify-manifest-integrity'],
  references: ['https://github.com/sigstore/k8s-manifest-sigstore'],
  on: 'workload',
  params: { namespaces: [] as readonly string[] },
  applies: ({ workload, params }) => {
    if (params.namespaces.length === 0) return 'no namespaces are configured'
    return params.namespaces.includes(workload.namespace ?? '') || 'its namespace is not among them'
  },
  *check({ workload, resource }) {
    if ((resource.annotations[annotation] ?? '') !== '') return
    yield {
      at: ['metadata', 'annotations', annotation],
      from: 'resource',
      message: `the manifest of \`${workload.name}\` is not signed`,
    }
  },
})
