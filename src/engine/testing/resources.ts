import { groupOf, identityOf, type KubernetesObject, type Resource } from '#model'

interface Sketch {
  readonly apiVersion?: string
  readonly kind?: string
  readonly namespace?: string
  readonly name?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

/** A resource of plain manifests, a Pod unless said otherwise; other keys are the object's own. */
export function aResource({
  apiVersion = 'v1',
  kind = 'Pod',
  namespace,
  name = 'sample',
  labels = {},
  ...rest
}: Sketch): Resource {
  const object: KubernetesObject = { apiVersion, kind, metadata: { name, namespace, labels }, ...rest }
  const group = groupOf(apiVersion)
  return {
    id: identityOf(group, kind, namespace, name),
    apiVersion,
    group,
    kind,
    namespace,
    name,
    labels,
    annotations: {},
    object,
    origin: {
      type: 'file',
      text: { path: 'sample.yaml', text: '' },
      document: 0,
      start: 0,
      end: 0,
      item: [],
    },
    source: '',
  }
}
