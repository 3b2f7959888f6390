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
  resource: Pick<Resource, 'group' | 'kind' | 'namespace' | 'name' | 'object'> | undefined,
  path: Path,
  discriminator: string,
  listMapKeys: ListMapKeys,
): string {
  const identity =
    resource === undefined ? [] : [resource.group, resource.kind, resource.namespace ?? '', resource.name]
  const steps = resource === undefined ? path : stableSteps(resource.object, path, listMapKeys)
  return `f1:${hash('sha256', JSON.stringify([control, identity, steps, discriminator])).slice(0, 32)}`
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
    const keys = listMapKeys(list)
    const named = keys?.map((key) => valueAt(item, [key]) ?? null)
    if (named?.some((value) => value !== null)) return named
    return [
      hash('sha256', JSON.stringify(item) ?? '').slice(0, 16),
      ordinal(valueAt(object, list), item, step),
    ]
  })
}

/** How many equal items come before this one. */
function ordinal(list: unknown, item: unknown, step: number): number {
  if (!Array.isArray(list)) return 0
  const text = JSON.stringify(item)
  return list.slice(0, step).filter((other) => JSON.stringify(other) === text).length
}
