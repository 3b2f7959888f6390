import { type Control, defineControl, notEvaluated, type Path, type Workload } from '#model'

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
    for (const { kind, name, at, from } of referencesOf(workload)) {
      const found = look.byName(kind, workload.namespace, name)
      if (found === 'missing') yield { at, from, message: `${kind} \`${name}\` does not exist` }
      isUnknown ||= found === 'unknown'
    }
    return isUnknown ? notEvaluated('not-in-files') : undefined
  },
})

interface Reference {
  readonly kind: 'Secret' | 'ConfigMap'
  readonly name: string
  readonly at: Path
  readonly from: 'podSpec'
}

interface Given {
  readonly name?: string
  readonly secretName?: string
  readonly optional?: boolean
}

function referencesOf(workload: Workload): Reference[] {
  return [...fromVolumes(workload), ...fromContainers(workload)]
}

function fromVolumes({ podSpec }: Workload): Reference[] {
  return (podSpec.volumes ?? []).flatMap(({ secret, configMap }, index) => [
    ...reference('Secret', secret, ['volumes', index, 'secret', 'secretName']),
    ...reference('ConfigMap', configMap, ['volumes', index, 'configMap', 'name']),
  ])
}

function fromContainers({ containers, podSpecPath }: Workload): Reference[] {
  return containers.flatMap(({ spec, path }) => {
    const base = path.slice(podSpecPath.length)
    const variables = (spec.env ?? []).flatMap(({ valueFrom }, index) => [
      ...reference('Secret', valueFrom?.secretKeyRef, [
        ...base,
        'env',
        index,
        'valueFrom',
        'secretKeyRef',
        'name',
      ]),
      ...reference('ConfigMap', valueFrom?.configMapKeyRef, [
        ...base,
        'env',
        index,
        'valueFrom',
        'configMapKeyRef',
        'name',
      ]),
    ])
    const sources = (spec.envFrom ?? []).flatMap(({ secretRef, configMapRef }, index) => [
      ...reference('Secret', secretRef, [...base, 'envFrom', index, 'secretRef', 'name']),
      ...reference('ConfigMap', configMapRef, [...base, 'envFrom', index, 'configMapRef', 'name']),
    ])
    return [...variables, ...sources]
  })
}

function reference(kind: Reference['kind'], given: Given | undefined | null, at: Path): Reference[] {
  const name = given?.secretName ?? given?.name
  return name === undefined || given?.optional === true ? [] : [{ kind, name, at, from: 'podSpec' }]
}
