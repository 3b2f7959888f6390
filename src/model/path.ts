/** A place inside a JSON-like value: keys and list indexes from its root. */
export type Path = readonly (string | number)[]

/** A string that equals another path's string exactly when the paths are equal (RFC 6901 pointer form). */
export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The value at `path`, or undefined where a step is missing or meets a scalar. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined
  }
  return value
}

export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => path[index] === step)
}

export function comparePaths(a: Path, b: Path): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compareSteps(a[index]!, b[index]!)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareSteps(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
