import { type Control, defineControl } from '#model'

export const forbiddenMetadata: Control = defineControl({
  id: 'forbidden-metadata',
  title: 'Workload has a label or annotation that is forbidden',
  severity: 'low',
  persona: 'hygiene',
  why: 'Some labels and annotations change what controllers do with the object, and are for their owners alone.',
  remediation:
    'Remove it, or take it off the parameter `keys`, where an entry that ends with `*` stands for all that begin so.',
  aliases: [
    'kube-linter:forbidden-annotation',
    'kyverno:allowed-annotations',
    'stackrox:admission_controller_annotation',
  ],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
  on: 'workload',
  params: { keys: [] as readonly string[], except: [] as readonly string[] },
  applies: ({ params }) => params.keys.length > 0 || 'no keys are configured',
  *check({ resource, params }) {
    for (const list of ['labels', 'annotations'] as const) {
      for (const key of Object.keys(resource[list])) {
        if (!params.keys.some((entry) => fits(entry, key)) || params.except.includes(key)) continue
        yield { at: ['metadata', list, key], from: 'resource', message: `\`${key}\` is forbidden` }
      }
    }
  },
})

function fits(entry: string, key: string): boolean {
  return entry.endsWith('*') ? key.startsWith(entry.slice(0, -1)) : key === entry
}
