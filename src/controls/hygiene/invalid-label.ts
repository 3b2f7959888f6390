import { type Base, type Control, defineControl } from '#model'

export const invalidLabel: Control = defineControl({
  id: 'invalid-label',
  title: 'API server refuses a label',
  severity: 'low',
  persona: 'hygiene',
  why: 'The object, or its pods, cannot be created.',
  remediation: 'Use at most 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends.',
  aliases: ['kics:metadata_label_is_invalid', 'kube-score:label-values'],
  references: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  ],
  on: 'workload',
  *check({ workload, resource }) {
    yield* judge(resource.labels, 'resource', ['metadata', 'labels'])
    if (workload.podMetadataPath.length > 1) yield* judge(workload.podLabels, 'podMetadata', ['labels'])
  },
})

function* judge(labels: Readonly<Record<string, string>>, from: Base, at: readonly string[]) {
  for (const [key, value] of Object.entries(labels)) {
    const wrong = !isKey(key) ? `label \`${key}\` has no valid name` : wrongValue(key, value)
    if (wrong !== undefined) yield { at: [...at, key], from, message: wrong }
  }
}

const name = /^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/
const prefix = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/

/** `apimachinery/pkg/util/validation`: a name, after a domain and `/` where there is one. */
function isKey(key: string): boolean {
  const [first = '', second, more] = key.split('/')
  if (more !== undefined) return false
  return second === undefined
    ? name.test(first)
    : first.length <= 253 && prefix.test(first) && name.test(second)
}

function wrongValue(key: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '' || name.test(value)) return undefined
  return `label \`${key}\` has the value \`${value}\`, which is not valid`
}
