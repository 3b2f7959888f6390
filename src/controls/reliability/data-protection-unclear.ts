import { type Control, defineControl } from '#model'

export const dataProtectionUnclear: Control = defineControl({
  id: 'data-protection-unclear',
  title: 'Nothing says how data is to be backed up',
  severity: 'low',
  persona: 'reliability',
  why: 'Policies of backup go by the label: what has none, or one that they do not know, is copied by none of them.',
  remediation: 'Set the label that the parameter `label` names to one of `values`.',
  aliases: ['kyverno:kasten-data-protection-by-label', 'kyverno:kasten-validate-ns-by-preset-label'],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/'],
  on: 'resource',
  kinds: ['Namespace', 'Deployment', 'StatefulSet'],
  params: { label: '', kinds: ['Namespace'] as readonly string[], values: [] as readonly string[] },
  applies({ resource, params }) {
    if (params.label === '') return 'no label is configured'
    return params.kinds.includes(resource.kind) || 'its namespace is looked at'
  },
  *check({ resource, params: { label, values } }) {
    const value = resource.labels[label]
    if (value !== undefined && (values.length === 0 || values.includes(value))) return
    yield {
      at: ['metadata', 'labels', ...(value === undefined ? [] : [label])],
      message:
        value === undefined
          ? `\`${resource.name}\` has no label \`${label}\``
          : `label \`${label}\` of \`${resource.name}\` is \`${value}\`, which no policy knows`,
    }
  },
})
