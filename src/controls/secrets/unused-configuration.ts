import { type Control, defineControl, derivedFrom, podKinds, type Workload } from '#model'
import { isOwned } from '../workloads/controllers.ts'
import { type Reference, referencesOf } from './references/references.ts'
import { isFoundOtherwise } from './references/found-otherwise.ts'

export const unusedConfiguration: Control = defineControl({
  id: 'unused-configuration',
  title: 'Nothing in sight uses the Secret or ConfigMap',
  severity: 'low',
  persona: 'hygiene',
  why: 'A secret that nothing uses is still a secret that somebody can steal, and nobody notices when it is old.',
  remediation: 'Delete it, unless a program reads it through the API or a custom resource names it.',
  aliases: ['popeye:POP-400', 'popeye:POP-401'],
  references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
  on: 'resource',
  kinds: ['Secret', 'ConfigMap'],
  needs: { look: [...podKinds, 'ServiceAccount', 'Ingress'] },
  applies: ({ resource, object }) =>
    isOwned({ object: { ...object } }) ? 'its owner decides' : (isFoundOtherwise(resource, object) ?? true),
  *check({ resource, object, look }) {
    const { kind, name, namespace } = resource
    const workloads = look.workloads(namespace)
    const references = derivedFrom(workloads, referencesByName).get(`${kind}/${name}`) ?? []
    const isNamed =
      look
        .inNamespace('ServiceAccount', namespace)
        .some(({ object: { secrets = [], imagePullSecrets = [] } }) =>
          [...secrets, ...imagePullSecrets].some((one) => kind === 'Secret' && one.name === name),
        ) ||
      look
        .inNamespace('Ingress', namespace)
        .some(({ object: { spec = {} } }) =>
          (spec.tls ?? []).some(({ secretName }) => kind === 'Secret' && secretName === name),
        ) ||
      derivedFrom(workloads, mentioningTexts).some((text) => text.includes(name))
    if (isNamed) return
    if (references.length === 0) {
      yield { at: ['metadata', 'name'], message: `nothing in sight uses ${kind} \`${name}\`` }
      return
    }
    const taken = new Set(references.flatMap(({ keys }) => keys ?? []))
    if (references.some(({ keys }) => keys === undefined)) return
    for (const key of Object.keys(object.data ?? {}))
      if (!taken.has(key))
        yield { at: ['data', key], message: `nothing in sight uses key \`${key}\` of ${kind} \`${name}\`` }
  },
})

/** By `Kind/name`. */
function referencesByName(workloads: readonly Workload[]): ReadonlyMap<string, readonly Reference[]> {
  return Map.groupBy(workloads.flatMap(referencesOf), ({ kind, name }) => `${kind}/${name}`)
}

/** Command lines and variables, which name what a program reads through the API. */
function mentioningTexts(workloads: readonly Workload[]): readonly string[] {
  const texts = workloads.flatMap(({ containers }) =>
    containers.flatMap(({ spec: { command = [], args = [], env = [] } }) => [
      ...command,
      ...args,
      ...env.map(({ value }) => value ?? ''),
    ]),
  )
  return [...new Set(texts)]
}
