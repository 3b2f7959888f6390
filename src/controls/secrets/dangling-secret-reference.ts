import { type Control, defineControl, notEvaluated } from '#model'
import { referencesOf } from './references/references.ts'

export const danglingSecretReference: Control = defineControl({
  id: 'dangling-secret-reference',
  title: 'Workload refers to a Secret or ConfigMap that does not exist',
  severity: 'medium',
  persona: 'reliability',
  why: 'The pod does not start, or waits for its volume, until somebody creates an object of that name and decides what is in it.',
  remediation: 'Correct the name, create the object, or mark the reference `optional: true`.',
  aliases: ['kube-linter:env-value-from', 'popeye:POP-304', 'popeye:POP-305', 'popeye:POP-407'],
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist'],
  on: 'workload',
  needs: { look: ['Secret', 'ConfigMap'] },
  *check({ workload, look }) {
    let isUnknown = false
    for (const { kind, name, at, optional } of referencesOf(workload)) {
      if (optional) continue
      const found = look.byName(kind, workload.namespace, name)
      if (found === 'missing') yield { at, from: 'podSpec', message: `${kind} \`${name}\` does not exist` }
      isUnknown ||= found === 'unknown'
    }
    return isUnknown ? notEvaluated('not-in-files') : undefined
  },
})
