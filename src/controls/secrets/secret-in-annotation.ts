import { type Control, defineControl } from '#model'
import { kindGroups, type Kind } from '#schema'
import { sealed, secretsUnder, secretWords } from './evidence/redacted.ts'

export const secretInAnnotation: Control = defineControl({
  id: 'secret-in-annotation',
  title: 'Secret stands in an annotation',
  severity: 'high',
  why: 'Annotations are shown in lists, logs and dashboards, and whoever may read the object has the secret.',
  remediation:
    'Put the value into a Secret and name that in the annotation, and replace the one that was seen.',
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
  on: 'resource',
  kinds: Object.keys(kindGroups) as Kind[],
  *check({ resource }) {
    for (const found of secretsUnder(resource, [])) {
      const { path, kind } = found
      const at = path.lastIndexOf('annotations')
      if (at < 0 || path[at - 1] !== 'metadata') continue
      yield {
        at: path,
        message: `annotation \`${String(path[at + 1])}\` holds ${secretWords(kind)}`,
        ...sealed(found),
      }
    }
  },
})
