/** What a snapshot may ask of its reader; nothing beyond them is written. */
export interface Limits {
  /** Bytes of a line; an object has 1.5 MiB at most where etcd is as it comes. */
  readonly line: number
  /** Bytes of everything, unpacked. */
  readonly total: number
  /** How many times its own size a file may unpack to, from `small` bytes on: two uids alone keep real objects below. */
  readonly ratio: number
  readonly small: number
  /** Nested collections of a line. */
  readonly depth: number
}

const mebibyte = 1024 * 1024

export const limits: Limits = {
  line: 64 * mebibyte,
  total: 2048 * mebibyte,
  ratio: 500,
  small: 64 * mebibyte,
  depth: 200,
}

/** Whether collections are nested no deeper than that. */
export function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  for (const inner of Array.isArray(value) ? value : Object.values(value))
    if (!isShallow(inner, depth - 1)) return false
  return true
}
