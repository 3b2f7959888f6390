import { type Control, defineControl } from '#model'
import { sealed, secretWords } from './evidence/redacted.ts'

export const secretInValues: Control = defineControl({
  id: 'secret-in-values',
  title: "Secret stands in a chart's values file",
  severity: 'high',
  why: 'The chart makes a Secret of it, but whoever reads the repository or the package of the chart has it, and every installation has the same.',
  remediation:
    'Leave the value empty and let the chart take an existing Secret, or make one at installation, and replace the one that was seen.',
  references: ['https://helm.sh/docs/chart_best_practices/values/'],
  on: 'resource',
  kinds: ['Secret'],
  applies: ({ resource: { origin } }) =>
    (origin.type === 'rendered' && origin.values !== undefined) || 'no chart renders it',
  *check({ resource }) {
    const { origin } = resource
    const file = origin.type === 'rendered' ? origin.values?.path : undefined
    for (const redaction of resource.redactions ?? []) {
      if (redaction.inValues === undefined) continue
      yield {
        at: redaction.path,
        message: `key \`${String(redaction.path.at(-1))}\` holds ${secretWords(redaction.inValues)} that stands in \`${file}\``,
        ...sealed({ ...redaction, kind: redaction.inValues }),
      }
    }
  },
})
