import { groupOf, identityOf, type KubernetesObject, type Resource } from '#model'
import { isClusterScoped } from '#schema'

/** An object as a resource that remembers, as its document's number, which one of its case it is. */
export function toResource(object: KubernetesObject, document: number): Resource {
  const { apiVersion, kind, metadata } = object
  const version = String(apiVersion ?? '')
  const group = groupOf(version)
  const { name, namespace, labels, annotations } = (metadata ?? {}) as Readonly<Record<string, unknown>>
  const namespaced = isClusterScoped(group, String(kind)) !== true
  const place = namespaced && typeof namespace === 'string' && namespace !== '' ? namespace : undefined
  return {
    id: identityOf(group, String(kind), place, String(name ?? '')),
    apiVersion: version,
    group,
    kind: String(kind),
    namespace: place,
    name: String(name ?? ''),
    labels: (labels ?? {}) as Resource['labels'],
    annotations: (annotations ?? {}) as Resource['annotations'],
    object,
    origin: {
      type: 'file',
      text: { path: 'case.yaml', text: '' },
      document,
      start: 0,
      end: 0,
      item: [],
    },
    source: '',
  }
}

/** Which object of its case a resource is. */
export function objectIndex({ origin }: Resource): number {
  return origin.type === 'file' ? origin.document : -1
}

/** The object, or the objects of a list. */
export function unpacked(object: KubernetesObject): readonly KubernetesObject[] {
  const { kind, items } = object
  if (typeof kind !== 'string' || !kind.endsWith('List') || !Array.isArray(items)) return [object]
  return (items as readonly KubernetesObject[]).filter((item) => item !== null)
}

/** The object in a namespace, where its kind has one and it names none. */
export function placed(object: KubernetesObject, namespace: string | undefined): KubernetesObject {
  const group = groupOf(String(object['apiVersion']))
  if (namespace === undefined || isClusterScoped(group, String(object['kind'])) === true) return object
  return { ...object, metadata: { namespace, ...(object['metadata'] as object) } }
}
