import {
  type DocumentSpan,
  groupOf,
  identityOf,
  type KubernetesObject,
  type Origin,
  type Path,
  redactObject,
  type RenderedOrigin,
  type Resource,
  type SourceText,
  valueAt,
} from '#model'
import { parseDocuments } from '#yaml'

/** The resources of a text, those of `List`s too, without their secrets, as an inventory holds them. */
export function resourcesOf(
  source: SourceText,
  originOf: (span: DocumentSpan) => Origin = fromFile,
): Resource[] {
  return parseDocuments(source.text).documents.flatMap(({ index, start, end, value }) =>
    objectsOf(value).map(({ object, item }) => {
      return toResource(object, originOf({ text: source, document: index, start, end, item }))
    }),
  )
}

export function resourceIn(text: string, path = 'web.yaml'): Resource {
  return resourcesOf({ path, text })[0]!
}

/** What a chart's template renders to; `more` brings values, a dependency or another program. */
export function renderedFrom(
  template: string,
  rendered: string,
  more: Partial<Pick<RenderedOrigin, 'values' | 'dependency' | 'by' | 'rendering'>> = {},
): Resource[] {
  const common = { type: 'rendered', by: 'helm', rendering: 'default', ...more } as const
  const text = { path: 'helm template chart', text: rendered, readOnly: 'it was rendered by helm' }
  return resourcesOf(text, (span) => ({
    ...common,
    ...span,
    template: { path: 'chart/templates/web.yaml', text: template },
  }))
}

function fromFile(span: DocumentSpan): Origin {
  return { type: 'file', ...span }
}

function objectsOf(value: unknown): { object: KubernetesObject; item: Path }[] {
  const items = valueAt(value, ['kind']) === 'List' ? valueAt(value, ['items']) : undefined
  if (!Array.isArray(items)) return [{ object: value as KubernetesObject, item: [] }]
  return items.map((object: KubernetesObject, index) => ({ object, item: ['items', index] }))
}

function toResource(given: KubernetesObject, origin: Origin): Resource {
  const kind = String(given['kind'])
  const { object, redactions } = redactObject(kind, given)
  const apiVersion = String(object['apiVersion'])
  const name = String(valueAt(object, ['metadata', 'name']))
  return {
    id: identityOf(groupOf(apiVersion), kind, undefined, name),
    apiVersion,
    group: groupOf(apiVersion),
    kind,
    namespace: undefined,
    name,
    labels: {},
    annotations: {},
    object,
    origin,
    source: '',
    redactions,
  }
}
