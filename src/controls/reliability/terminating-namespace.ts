import { type Control, defineControl } from '#model'

export const terminatingNamespace: Control = defineControl({
  id: 'terminating-namespace',
  title: 'Namespace is being deleted and still there',
  severity: 'low',
  persona: 'reliability',
  why: 'Something in it has a finalizer that nobody serves, or belongs to an API that does not answer; meanwhile nothing can be created in it.',
  remediation:
    'Read the conditions of the namespace, and let what they name be deleted by its controller or by hand.',
  aliases: ['popeye:POP-800'],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/'],
  on: 'namespace',
  applies: ({ namespace }) =>
    namespace.status?.phase !== undefined || 'the namespace says nothing of its state',
  *check({ resource, namespace }) {
    const phase = namespace.status?.phase
    if (phase === 'Active') return
    yield { at: ['status', 'phase'], message: `namespace \`${resource.name}\` is in phase \`${phase}\`` }
  },
})
