import type { Tally } from '#model'

const mostItems = 100

/** Names of one sort, each once, in their order. */
export function tallyOf(of: string, names: readonly string[]): Tally {
  const items = [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return { of, count: items.length, items: items.slice(0, mostItems) }
}
