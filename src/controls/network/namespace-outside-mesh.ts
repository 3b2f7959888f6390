import { type Control, defineControl } from '#model'
import { isOrdinary } from '../admission/levels/level.ts'
import { isInMesh } from './mesh/membership.ts'

export const namespaceOutsideMesh: Control = defineControl({
  id: 'namespace-outside-mesh',
  title: 'Namespace is outside the mesh that others are in',
  severity: 'medium',
  persona: 'strict',
  why: 'Its pods speak in plain text and without an identity, so that those of the mesh must accept both.',
  remediation:
    'Label it `istio-injection: enabled` or `istio.io/dataplane-mode: ambient`, or annotate it `linkerd.io/inject: enabled`.',
  aliases: [
    'kyverno:enforce-sidecar-injection-namespace',
    'kyverno:enforce-ambient-mode-namespace',
    'kyverno:require-linkerd-mesh-injection',
  ],
  references: [
    'https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/',
    'https://linkerd.io/2/features/proxy-injection/',
  ],
  on: 'namespace',
  needs: { look: ['Namespace'] },
  params: { required: false },
  applies: ({ namespace }) => {
    if (/^(?:istio|linkerd)/.test(namespace.metadata?.name ?? '')) return 'the mesh itself runs there'
    return isOrdinary(namespace)
  },
  *check({ resource, namespace, look, params }) {
    if (isInMesh(namespace)) return
    if (!params.required && !look.all('Namespace').some(({ object }) => isInMesh(object))) return
    yield { at: ['metadata', 'labels'], message: `namespace \`${resource.name}\` is outside the mesh` }
  },
})
