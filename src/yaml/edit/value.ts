import type { Operation, Path } from '#model'

/** What a value becomes by an operation, as a copy; undefined where the operation does not fit it. */
export function applyOperation(
  root: unknown,
  { op, path, value }: Operation,
): { readonly value: unknown } | undefined {
  try {
    if (op === 'set') return { value: replaceAt(root, path, () => value) }
    if (op === 'add') return { value: replaceAt(root, path, (list) => appended(list, value)) }
    return { value: removeAt(root, path) }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function appended(list: unknown, value: unknown): unknown[] {
  if (list === undefined || list === null) return [value]
  if (Array.isArray(list)) return [...(list as unknown[]), value]
  throw new RangeError('not a list')
}

function replaceAt(node: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return change(node)
  if (typeof step === 'number') {
    const list = node === undefined || node === null ? [] : node
    if (!Array.isArray(list) || step > list.length) throw new RangeError('not in the list')
    return (list as unknown[]).toSpliced(step, 1, replaceAt(list[step], rest, change))
  }
  if (node !== undefined && node !== null && !isObject(node)) throw new RangeError('not a mapping')
  const old = isObject(node) && Object.hasOwn(node, step) ? node[step] : undefined
  return { ...node, [step]: replaceAt(old, rest, change) }
}

function removeAt(node: unknown, path: Path): unknown {
  const [step, ...rest] = path
  if (step === undefined) throw new RangeError('the document itself')
  if (Array.isArray(node)) {
    if (typeof step !== 'number' || step >= node.length) return node
    return rest.length === 0
      ? node.toSpliced(step, 1)
      : (node as unknown[]).with(step, removeAt(node[step], rest))
  }
  if (!isObject(node) || !Object.hasOwn(node, step)) return node
  if (rest.length > 0) return { ...node, [step]: removeAt(node[step], rest) }
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== String(step)))
}

/** Undefined where the path does not exist. */
export function lookUp(root: unknown, path: Path): { readonly value: unknown } | undefined {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Readonly<Record<string | number, unknown>>)[step]
  }
  return { value }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two JSON-like values are equal; the order of keys does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
}
