import { type Coverage, groupOf, identityOf, type KubernetesObject, type Resource } from '#model'
import type { Seen } from '../seen.ts'

interface Sketch {
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

/** An object of a cluster, by `apiVersion/Kind namespace/name`; other keys than labels and annotations are the object's own. */
export function anObject(named: string, { labels = {}, annotations = {}, ...rest }: Sketch = {}): Resource {
  const [type = '', path = ''] = named.split(' ')
  const kind = type.slice(type.lastIndexOf('/') + 1)
  const apiVersion = type.slice(0, type.lastIndexOf('/'))
  const [name = '', namespace] = path.split('/').toReversed()
  const object: KubernetesObject = {
    apiVersion,
    kind,
    metadata: { name, namespace, labels, annotations },
    ...rest,
  }
  const group = groupOf(apiVersion)
  return {
    id: identityOf(group, kind, namespace, name),
    apiVersion,
    group,
    kind,
    namespace,
    name,
    labels,
    annotations,
    object,
    origin: { type: 'cluster', cluster: 'test', uid: name, resourceVersion: '1' },
    source: '',
  }
}

/** Everything that there is, seen in full unless said otherwise. */
export function seen(
  objects: readonly Resource[],
  coverage: readonly Coverage[] = [{ of: '*', state: 'complete' }],
): Seen {
  return { objects, coverage }
}

/** The mirror of a static pod with one container, whose other fields may be given. */
export function aMirror(
  name: string,
  node: string,
  container: Readonly<Record<string, unknown>>,
  more: { readonly labels?: Sketch['labels']; readonly namespace?: string; readonly hostIP?: string } = {},
): Resource {
  return anObject(`v1/Pod ${more.namespace ?? 'kube-system'}/${name}-${node}`, {
    ...(more.labels && { labels: more.labels }),
    annotations: { 'kubernetes.io/config.mirror': 'a1', 'kubernetes.io/config.source': 'file' },
    spec: { nodeName: node, containers: [{ name, ...container }] },
    ...(more.hostIP !== undefined && { status: { hostIP: more.hostIP } }),
  })
}
