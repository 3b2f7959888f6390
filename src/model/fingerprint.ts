import { hash } from 'node:crypto'
import { type Path, valueAt } from './path.ts'
import type { Resource } from './resource.ts'

/** Gives the list-map keys of the list at a path of the object, e.g. `['name']` for containers. */
export type ListMapKeys = (path: Path) => readonly string[] | undefined

/**
 * `f1:` and 32 hex digits of sha256 over control, identity of the resource, path and discriminator. List items are
 * named by their list-map key, else by a hash of the item: the fingerprint survives moves, re-indentation and reordering.
 */
export function fingerprint(
  control: string,
  resource: Identified | undefined,
  path: Path,
  discriminator: string,
  listMapKeys: ListMapKeys,
): string {
  const steps = resource === undefined ? path : stableSteps(resource.object, path, listMapKeys)
  const parts = [control, steps, discriminator].map((part) => JSON.stringify(part))
  const text = `[${parts[0]},${identityText(resource)},${parts[1]},${parts[2]}]`
  return `f1:${hash('sha256', text).slice(0, 32)}`
}

type Identified = Pick<Resource, 'group' | 'kind' | 'namespace' | 'name' | 'object'>

const identities = new WeakMap<Identified, string>()

/** Written once for all findings of a resource. */
function identityText(resource: Identified | undefined): string {
  if (resource === undefined) return '[]'
  const known = identities.get(resource)
  if (known !== undefined) return known
  const { group, kind, namespace = '', name } = resource
  const text = JSON.stringify([group, kind, namespace, name])
  identities.set(resource, text)
  return text
}

/** The fingerprint of the second (third ...) finding in a target that nothing else tells from the first. */
export function repeated(first: string, count: number): string {
  return `f1:${hash('sha256', `${first}#${count}`).slice(0, 32)}`
}

function stableSteps(object: unknown, path: Path, listMapKeys: ListMapKeys): unknown[] {
  return path.map((step, index) => {
    if (typeof step !== 'number') return step
    const list = path.slice(0, index)
    const item = valueAt(object, [...list, step])
    const named = listMapKeys(list)?.map((key) => unlessDefault(key, valueAt(item, [key])))
    if (named?.some((value) => value !== null)) return named
    const name = valueAt(item, ['metadata', 'name'])
    if (typeof name === 'string') return [name]
    const text = canonical(item)
    return [hash('sha256', text).slice(0, 16), ordinal(valueAt(object, list), text, step)]
  })
}

/** What a cluster fills in is the same as nothing: only a port's protocol is both a key of its list and has a default. */
function unlessDefault(key: string, value: unknown): unknown {
  return key === 'protocol' && value === 'TCP' ? null : (value ?? null)
}

/** How many equal items come before this one. */
function ordinal(list: unknown, text: string, step: number): number {
  if (!Array.isArray(list)) return 0
  return list.slice(0, step).filter((other) => canonical(other) === text).length
}

/** JSON whose keys have one order, without empty fields: an API server orders keys its own way, and drops what is empty. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isRecord(inner) ? plain(inner) : inner)) ?? ''
}

function plain(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const filled = Object.entries(record).filter(([key, value]) => !isEmpty(unlessDefault(key, value)))
  return Object.fromEntries(filled.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
