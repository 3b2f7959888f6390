import { type Control, defineControl } from '#model'

export const annotationsMissing: Control = defineControl({
  id: 'annotations-missing',
  title: 'Workload lacks an annotation that all should have',
  severity: 'low',
  persona: 'hygiene',
  why: 'People on call and programs find by annotations whom to ask and what to do.',
  remediation: 'Add the annotations that the message names; the parameter `annotations` lists them.',
  aliases: ['kyverno:require-annotations', 'gatekeeper:requiredannotations'],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
  on: 'workload',
  params: { annotations: [] as readonly string[], pods: false },
  applies: ({ params }) => params.annotations.length > 0 || 'no annotations are configured',
  *check({ workload, resource, params }) {
    const annotations = params.pods ? (workload.podMetadata.annotations ?? {}) : resource.annotations
    const missing = params.annotations.filter((name) => (annotations[name] ?? '') === '')
    if (missing.length === 0) return
    const names = missing.map((name) => `\`${name}\``).join(', ')
    yield {
      at: ['metadata', 'annotations'],
      from: 'resource',
      message: `\`${workload.name}\` has no annotation ${names}`,
    }
  },
})
