import type { Path } from '#model'

/** A path for a person: `spec › containers[api] › image`, list items by name where they have one. */
export function breadcrumb(object: unknown, path: Path): string {
  let crumbs = ''
  let node = object
  for (const step of path) {
    node = childOf(node, step)
    if (typeof step === 'number') crumbs += `[${nameOf(node) ?? step}]`
    else crumbs += crumbs === '' ? step : ` › ${step}`
  }
  return crumbs
}

function nameOf(item: unknown): string | undefined {
  const name = childOf(item, 'name')
  return typeof name === 'string' && name !== '' ? name : undefined
}

function childOf(node: unknown, step: string | number): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return undefined
  return (node as Readonly<Record<string | number, unknown>>)[step]
}
