import {
  groupOf,
  identityOf,
  type KubernetesObject,
  type Origin,
  type Resource,
  type SourceText,
  textsOf,
} from '#model'
import { isClusterScoped } from '#schema'
import type { ParsedDocument } from '#yaml'

/** The resources of a case; a document without `apiVersion`, `kind` and name is a Pod named `sample`. With `values` a chart renders them. */
export function resourcesOf(
  text: SourceText,
  documents: readonly ParsedDocument[],
  values?: string,
): Resource[] {
  return documents.map((document) => toResource(document, originOf(text, document, values)))
}

function originOf(text: SourceText, { index, start, end }: ParsedDocument, values?: string): Origin {
  const span = { text, document: index, start, end, item: [] }
  if (values === undefined) return { type: 'file', ...span }
  const file = { path: 'values.yaml', text: values }
  return { type: 'rendered', by: 'helm', rendering: 'default', template: text, values: file, ...span }
}

function toResource({ value }: ParsedDocument, origin: Origin): Resource {
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
  const { namespace, labels, annotations } = meta as Partial<Record<string, unknown>>
  const place = namespaced && typeof namespace === 'string' ? namespace : undefined
  return {
    id: identityOf(group, String(kind), place, meta.name),
    apiVersion: String(apiVersion),
    group,
    kind: String(kind),
    namespace: place,
    name: meta.name,
    labels: textsOf(labels),
    annotations: textsOf(annotations),
    object,
    origin,
    source: '',
  }
}
