import { groupOf, identityOf, type KubernetesObject, type Resource, type SourceText } from '#model'
import { isClusterScoped } from '#schema'
import type { ParsedDocument } from '#yaml'

/** The resources of a case; a document without `apiVersion`, `kind` and name is a Pod named `sample`. */
export function resourcesOf(text: SourceText, documents: readonly ParsedDocument[]): Resource[] {
  return documents.map((document) => toResource(text, document))
}

function toResource(text: SourceText, { index, start, end, value }: ParsedDocument): Resource {
  const {
    apiVersion = 'v1',
    kind = 'Pod',
    metadata = {},
    ...rest
  } = value as Readonly<Record<string, unknown>>
  const meta = { name: 'sample', ...(metadata as Readonly<Record<string, unknown>>) }
  const object: KubernetesObject = { apiVersion, kind, metadata: meta, ...rest }
  const group = groupOf(String(apiVersion))
  const namespaced = isClusterScoped(group, String(kind)) !== true
  const { namespace, labels = {}, annotations = {} } = meta as Partial<Record<string, unknown>>
  const place = namespaced && typeof namespace === 'string' ? namespace : undefined
  return {
    id: identityOf(group, String(kind), place, meta.name),
    apiVersion: String(apiVersion),
    group,
    kind: String(kind),
    namespace: place,
    name: meta.name,
    labels: (labels ?? {}) as Resource['labels'],
    annotations: (annotations ?? {}) as Resource['annotations'],
    object,
    origin: { type: 'file', text, document: index, start, end, item: [] },
    source: '',
  }
}
