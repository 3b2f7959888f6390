import { type Base, type Control, defineControl } from '#model'
import { isLike } from './names/like.ts'

export const disagreedLabelValue: Control = defineControl({
  id: 'disagreed-label-value',
  title: 'Label has a value of another form than was agreed',
  severity: 'low',
  persona: 'hygiene',
  why: 'What selects, counts or compares by the label passes the workload over.',
  remediation:
    'Write the value in the agreed form: the parameter `labels` lists forms as `key=form`, where `*` stands for any letters and `?` for one.',
  aliases: ['kyverno:metadata-match-regex'],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/'],
  on: 'workload',
  params: { labels: [] as readonly string[] },
  applies: ({ params }) => params.labels.length > 0 || 'no forms are configured',
  *check({ workload, resource, params }) {
    const forms = formsOf(params.labels)
    yield* judge(resource.labels, forms, 'resource', ['metadata', 'labels'])
    if (workload.podMetadataPath.length > 1)
      yield* judge(workload.podLabels, forms, 'podMetadata', ['labels'])
  },
})

/** By key, the forms that its value may have. */
function formsOf(entries: readonly string[]): Map<string, string[]> {
  const forms = new Map<string, string[]>()
  for (const entry of entries) {
    const [key = '', ...rest] = entry.split('=')
    forms.set(key, [...(forms.get(key) ?? []), rest.join('=')])
  }
  return forms
}

function* judge(
  labels: Readonly<Record<string, string>>,
  forms: ReadonlyMap<string, readonly string[]>,
  from: Base,
  at: readonly string[],
) {
  for (const [key, agreed] of forms) {
    const value = labels[key]
    if (value === undefined || agreed.some((form) => isLike(value, form))) continue
    yield {
      at: [...at, key],
      from,
      message: `label \`${key}\` has the value \`${value}\`, which is not of the form \`${agreed.join('` or `')}\``,
    }
  }
}
