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
  *check({ workload, resource, params }) {
    const places = [
      { from: 'resource', metadata: resource, base: ['metadata'] },
      { from: 'podMetadata', metadata: workload.podMetadata, base: [] },
    ] as const
    for (const { from, metadata, base } of workload.kind === 'Pod' ? places.slice(0, 1) : places) {
      for (const [list, key] of keysOf(metadata)) {
        if (!params.keys.some((entry) => fits(entry, key)) || params.except.includes(key)) continue
        yield { at: [...base, list, key], from, message: `\`${key}\` is forbidden` }
      }
    }
  },
})

/** The keys of labels and annotations. */
function keysOf(
  metadata: Partial<Record<'labels' | 'annotations', object>>,
): ['labels' | 'annotations', string][] {
  return (['labels', 'annotations'] as const).flatMap((list) =>
    Object.keys(metadata[list] ?? {}).map((key): ['labels' | 'annotations', string] => [list, key]),
  )
}

function fits(entry: string, key: string): boolean {
  return entry.endsWith('*') ? key.startsWith(entry.slice(0, -1)) : key === entry
}
