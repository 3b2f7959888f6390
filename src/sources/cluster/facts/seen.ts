import type { Coverage, CoverageState, Resource } from '#model'

/** What was read of a cluster through its API, and how much of it there is. */
export interface Seen {
  readonly objects: readonly Resource[]
  readonly coverage: readonly Coverage[]
}

/** Well-formed objects of one kind of Kubernetes' own groups, those of one namespace if one is given. */
export function ofKind({ objects }: Seen, group: string, kind: string, namespace?: string): Resource[] {
  return objects.filter(
    (one) =>
      one.invalid === undefined &&
      one.group === group &&
      one.kind === kind &&
      (namespace === undefined || one.namespace === namespace),
  )
}

/** How much was seen of a kind in `kube-system`, which is where what runs the cluster lies, or of one without a namespace. */
export function stateOf({ coverage }: Seen, kind: string): CoverageState {
  const rows = coverage.filter(({ namespace }) => namespace === undefined || namespace === 'kube-system')
  const near = rows.filter(({ of }) => of === kind)
  const row = near.find(({ namespace }) => namespace !== undefined) ?? near[0]
  return (row ?? rows.find(({ of }) => of === '*'))?.state ?? 'absent'
}

/** A text of a ConfigMap. */
export function configText(
  seen: Seen,
  name: string,
  key: string,
  namespace = 'kube-system',
): string | undefined {
  const map = ofKind(seen, '', 'ConfigMap', namespace).find((one) => one.name === name)
  const { data } = (map?.object ?? {}) as { readonly data?: Readonly<Record<string, unknown>> }
  const text = data?.[key]
  return typeof text === 'string' ? text : undefined
}
