import type { Path, Workload } from '#model'
import type { Container, Volume } from '#schema'

/** Where a pod names a Secret or a ConfigMap. */
export interface Reference {
  readonly kind: 'Secret' | 'ConfigMap'
  readonly name: string
  /** From the pod spec. */
  readonly at: Path
  /** Whether the pod starts without it. */
  readonly optional: boolean
  /** Its keys that are taken; undefined for all. */
  readonly keys?: readonly string[]
}

interface Given {
  readonly name?: string
  readonly secretName?: string
  readonly optional?: boolean
  readonly key?: string
  readonly items?: readonly { readonly key?: string }[]
}

/** Every Secret and ConfigMap that the pods of a workload name. */
export function referencesOf(workload: Workload): Reference[] {
  const { podSpec, podSpecPath, containers } = workload
  const pull = (podSpec.imagePullSecrets ?? []).flatMap((one, index) =>
    reference('Secret', { ...one, optional: true }, ['imagePullSecrets', index, 'name']),
  )
  return [
    ...(podSpec.volumes ?? []).flatMap((volume, index) => fromVolume(volume, ['volumes', index])),
    ...containers.flatMap(({ spec, path }) => fromContainer(spec, path.slice(podSpecPath.length))),
    ...pull,
  ]
}

function fromVolume(volume: Volume, base: Path): Reference[] {
  const { secret, configMap, projected, csi, cephfs, rbd } = volume
  return [
    ...reference('Secret', secret, [...base, 'secret', 'secretName']),
    ...reference('ConfigMap', configMap, [...base, 'configMap', 'name']),
    ...(projected?.sources ?? []).flatMap((source, index) => {
      const at = [...base, 'projected', 'sources', index]
      return [
        ...reference('Secret', source.secret, [...at, 'secret', 'name']),
        ...reference('ConfigMap', source.configMap, [...at, 'configMap', 'name']),
      ]
    }),
    ...reference('Secret', csi?.nodePublishSecretRef, [...base, 'csi', 'nodePublishSecretRef', 'name']),
    ...reference('Secret', cephfs?.secretRef, [...base, 'cephfs', 'secretRef', 'name']),
    ...reference('Secret', rbd?.secretRef, [...base, 'rbd', 'secretRef', 'name']),
  ]
}

function fromContainer({ env = [], envFrom = [] }: Container, base: Path): Reference[] {
  const variables = env.flatMap(({ valueFrom }, index) => {
    const at = [...base, 'env', index, 'valueFrom']
    return [
      ...reference('Secret', valueFrom?.secretKeyRef, [...at, 'secretKeyRef', 'name']),
      ...reference('ConfigMap', valueFrom?.configMapKeyRef, [...at, 'configMapKeyRef', 'name']),
    ]
  })
  const sources = envFrom.flatMap(({ secretRef, configMapRef }, index) => {
    const at = [...base, 'envFrom', index]
    return [
      ...reference('Secret', secretRef, [...at, 'secretRef', 'name']),
      ...reference('ConfigMap', configMapRef, [...at, 'configMapRef', 'name']),
    ]
  })
  return [...variables, ...sources]
}

function reference(kind: Reference['kind'], given: Given | undefined | null, at: Path): Reference[] {
  const name = given?.secretName ?? given?.name
  if (name === undefined) return []
  const keys = given?.key === undefined ? given?.items?.flatMap(({ key }) => key ?? []) : [given.key]
  return [{ kind, name, at, optional: given?.optional === true, ...(keys && { keys }) }]
}
