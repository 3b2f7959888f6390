import { type Control, defineControl, notEvaluated } from '#model'
import type { ConfigMap, Secret } from '#schema'
import { referencesOf } from './references/references.ts'

export const danglingSecretReference: Control = defineControl({
  id: 'dangling-secret-reference',
  title: 'Workload refers to a Secret or ConfigMap, or a key of it, that does not exist',
  severity: 'medium',
  persona: 'reliability',
  why: 'The pod does not start, or waits for its volume, until somebody creates an object of that name and decides what is in it.',
  remediation: 'Correct the name or the key, create what is missing, or mark the reference `optional: true`.',
  aliases: ['kube-linter:env-value-from', 'popeye:POP-304', 'popeye:POP-305', 'popeye:POP-407'],
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist'],
  on: 'workload',
  needs: { look: ['Secret', 'ConfigMap'] },
  *check({ workload, look }) {
    let isUnknown = false
    for (const { kind, name, at, optional, keys = [] } of referencesOf(workload)) {
      if (optional) continue
      const found = look.byName(kind, workload.namespace, name)
      if (found === 'missing') yield { at, from: 'podSpec', message: `${kind} \`${name}\` does not exist` }
      isUnknown ||= found === 'unknown'
      if (typeof found === 'string') continue
      const known = keysOf(found.object)
      const lacking = keys.filter((key) => known?.has(key) === false)
      if (lacking.length === 0) continue
      const names = lacking.map((key) => `\`${key}\``).join(', ')
      yield { at, from: 'podSpec', message: `${kind} \`${name}\` has no key ${names}` }
    }
    return isUnknown ? notEvaluated('not-in-files') : undefined
  },
})

/** Undefined where it has no data at all: somebody else fills it, or they were not shown to us. */
function keysOf(object: Secret | ConfigMap): ReadonlySet<string> | undefined {
  const { data, stringData, binaryData } = object as Partial<Record<string, object>>
  const keys = [data, stringData, binaryData].flatMap((one) => Object.keys(one ?? {}))
  return keys.length === 0 ? undefined : new Set(keys)
}
