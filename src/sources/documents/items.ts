import type { KubernetesObject, Path } from '#model'
import { isKindName } from '#schema'

/** An object in a document, and the way to it. */
export interface Item {
  readonly object: KubernetesObject
  readonly item: Path
}

/** A value that stands where Kubernetes expects another type. */
export interface Oddity {
  readonly code: 'wrong-type' | 'incomplete-object'
  readonly at: Path
  readonly message: string
}

export interface Contents {
  readonly items: readonly Item[]
  readonly oddities: readonly Oddity[]
  /** Values that are no Kubernetes objects: they have no `apiVersion` and `kind`. */
  readonly skipped: number
}

/** The objects of a document: itself, or what a `List` (`PodList`, ...) holds, however deep. */
export function contentsOf(value: unknown): Contents {
  const contents: Collected = { items: [], oddities: [], skipped: 0 }
  collect(value, [], contents)
  return contents
}

interface Collected {
  readonly items: Item[]
  readonly oddities: Oddity[]
  skipped: number
}

function collect(value: unknown, item: Path, into: Collected): void {
  if (!isObject(value) || isAbsent(value['apiVersion']) || isAbsent(value['kind'])) {
    const missing = isObject(value) ? missingHalf(value) : undefined
    if (missing === undefined) into.skipped++
    else into.oddities.push({ code: 'incomplete-object', at: item, message: missing })
    return
  }
  const { apiVersion, kind, items } = value
  if (typeof apiVersion !== 'string') into.oddities.push(oddity([...item, 'apiVersion'], 'must be a string'))
  else if (typeof kind !== 'string') into.oddities.push(oddity([...item, 'kind'], 'must be a string'))
  else if (!isList(value, kind)) into.items.push({ object: value, item })
  else if (Array.isArray(items)) collectAll(items, { apiVersion, kind, item }, into)
  else if (!isAbsent(items)) into.oddities.push(oddity([...item, 'items'], `of ${kind} must be a list`))
}

function collectAll(
  items: readonly unknown[],
  list: { readonly apiVersion: string; readonly kind: string; readonly item: Path },
  into: Collected,
): void {
  items.forEach((inner, index) =>
    collect(inheriting(inner, list.kind, list.apiVersion), [...list.item, 'items', index], into),
  )
}

/** What an object lacks that is one of Kubernetes' otherwise: it has a name, and a kind of Kubernetes' own or an API version. */
function missingHalf({ apiVersion, kind, metadata }: KubernetesObject): string | undefined {
  if (!isObject(metadata) || typeof metadata['name'] !== 'string') return undefined
  if (isAbsent(apiVersion) && typeof kind === 'string' && isKindName(kind))
    return `\`${kind}\` has no \`apiVersion\``
  return isAbsent(kind) && typeof apiVersion === 'string'
    ? `\`${metadata['name']}\` has no \`kind\``
    : undefined
}

/** Lists have no name; a custom resource whose kind ends in `List` has one. */
function isList(value: KubernetesObject, kind: string): boolean {
  if (kind === 'List') return true
  const { items, metadata } = value
  return kind.endsWith('List') && Array.isArray(items) && !(isObject(metadata) && 'name' in metadata)
}

/** Items of a typed list may leave out what the list says of them. */
function inheriting(inner: unknown, kind: string, apiVersion: string): unknown {
  if (kind === 'List' || !isObject(inner)) return inner
  return { apiVersion, kind: kind.slice(0, -'List'.length), ...inner }
}

function oddity(at: Path, what: string): Oddity {
  return { code: 'wrong-type', at, message: `\`${String(at.at(-1))}\` ${what}` }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function isObject(value: unknown): value is KubernetesObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
