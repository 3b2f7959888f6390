/** The greatest value in any stretch of positions, each of which may only rise. */
export interface MaxTree<T> {
  raise(position: number, value: number, holder: T): void
  /** Over `from` to `to`, both inclusive. */
  greatest(from: number, to: number): { readonly value: number; readonly holder: T } | undefined
}

export function maxTree<T>(size: number): MaxTree<T> {
  const values = new Float64Array(2 * size).fill(-Infinity)
  const holders = new Array<T | undefined>(2 * size)
  return {
    raise(position, value, holder) {
      for (let node = position + size; node > 0 && values[node]! < value; node >>= 1) {
        values[node] = value
        holders[node] = holder
      }
    },
    greatest(from, to) {
      let best = 0
      for (let low = from + size, high = to + size + 1; low < high; low >>= 1, high >>= 1) {
        if (low & 1) best = greater(values, best, low++)
        if (high & 1) best = greater(values, best, --high)
      }
      const holder = holders[best]
      return best === 0 || holder === undefined ? undefined : { value: values[best]!, holder }
    },
  }
}

/** Node 0 stands for none. */
function greater(values: Float64Array, a: number, b: number): number {
  return a === 0 || values[b]! > values[a]! ? b : a
}
