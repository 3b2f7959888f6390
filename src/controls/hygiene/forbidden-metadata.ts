import { type Control, defineControl } from '#model'

export const forbiddenMetadata: Control = defineControl({
  id: 'forbidden-metadata',
  title: 'Workload has a label or annotation that is forbidden',
  severity: 'low',
  persona: 'hygiene',
  why: 'Some labels and annotations change what controllers do with the object, and are for their owners alone.',
  remediation:
    'Remove it, or take it off the parameter `keys`, where an entry that ends with `*` stands for all that begin so and `key=value` forbids one value.',
  aliases: [
    'kube-linter:forbidden-annotation',
    'kyverno:allowed-annotations',
    'stackrox:admission_controller_annotation',
  ],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
  on: 'workload',
  params: { keys: [] as readonly string[], except: [] as readonly string[] },
  applies: ({ params }) => params.keys.length > 0 || 'no keys are configured',
  *check({ workload, resource, params }) {
    const places = [
      { from: 'resource', metadata: resource, base: ['metadata'] },
      { from: 'podMetadata', metadata: workload.podMetadata, base: [] },
    ] as const
    for (const { from, metadata, base } of workload.kind === 'Pod' ? places.slice(0, 1) : places) {
      for (const [list, key, value] of entriesOf(metadata)) {
        if (!params.keys.some((entry) => fits(entry, key, value)) || params.except.includes(key)) continue
        yield { at: [...base, list, key], from, message: `\`${key}\` is forbidden` }
      }
    }
  },
})

type Entry = ['labels' | 'annotations', string, unknown]

function entriesOf(metadata: Partial<Record<'labels' | 'annotations', object>>): Entry[] {
  return (['labels', 'annotations'] as const).flatMap((list) =>
    Object.entries(metadata[list] ?? {}).map(([key, value]): Entry => [list, key, value]),
  )
}

function fits(entry: string, key: string, value: unknown): boolean {
  if (entry.includes('=')) return entry === `${key}=${String(value)}`
  return entry.endsWith('*') ? key.startsWith(entry.slice(0, -1)) : key === entry
}
