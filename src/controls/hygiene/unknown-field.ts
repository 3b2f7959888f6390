import { type Control, defineControl, nearest } from '#model'
import { type Kind, kindGroups, type UnknownField, unknownFields } from '#schema'

export const unknownField: Control = defineControl({
  id: 'unknown-field',
  title: 'Field that Kubernetes does not know',
  severity: 'medium',
  persona: 'hygiene',
  why: 'The API server drops the field, or refuses the object: what the author wrote does not hold.',
  remediation:
    'Correct the spelling or the indentation; `kubectl apply --dry-run=server --validate=strict` agrees.',
  aliases: ['kube-linter:schema-validation'],
  references: ['https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation'],
  on: 'resource',
  kinds: Object.keys(kindGroups) as Kind[],
  applies: ({ resource }) => resource.origin.type !== 'cluster' || 'the API server keeps what it knows',
  *check({ resource: { apiVersion, kind }, object }) {
    for (const field of unknownFields(apiVersion, kind, object)) {
      yield { at: field.path, message: messageOf(field, kind) }
    }
  },
})

function messageOf({ path, known, belongs }: UnknownField, kind: string): string {
  const key = String(path.at(-1))
  const place =
    path.length === 1 ? kind : `\`${path.slice(0, -1).findLast((step) => typeof step === 'string')}\``
  const meant = near(key, known)
  if (meant !== undefined) return `\`${key}\` is no field of ${place}; \`${meant}\` is`
  const hint = belongs === undefined ? '' : `; it belongs to \`${belongs.join('.')}\``
  return `\`${key}\` is no field of ${place}${hint}`
}

function near(key: string, known: readonly string[]): string | undefined {
  const same = known.find((name) => name.toLowerCase() === key.toLowerCase())
  return same ?? nearest(key, known)
}
