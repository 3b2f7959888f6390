import type { KubernetesObject, Path } from '#model'

/** An object in a document, and the way to it. */
export interface Item {
  readonly object: KubernetesObject
  readonly item: Path
}

/** The objects of a document: itself, or what a `List` (`PodList`, ...) holds, however deep; none where it is no object. */
export function itemsOf(value: unknown, item: Path = []): Item[] {
  if (!isObject(value)) return []
  const { kind, apiVersion, items } = value
  if (typeof kind !== 'string' || typeof apiVersion !== 'string' || kind === '' || apiVersion === '') return []
  if (!kind.endsWith('List') || !Array.isArray(items)) return [{ object: value, item }]
  return items.flatMap((inner, index) => itemsOf(inheriting(inner, kind, apiVersion), [...item, 'items', index]))
}

/** Items of a typed list may leave out what the list says of them. */
function inheriting(inner: unknown, kind: string, apiVersion: string): unknown {
  if (kind === 'List' || !isObject(inner)) return inner
  return { apiVersion, kind: kind.slice(0, -'List'.length), ...inner }
}

function isObject(value: unknown): value is KubernetesObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
