import type { Diagnostic } from '#model'
import type { Inventory } from '#inventory'

/** One row for each injector: what it adds to pods that stand for nothing else is in no template, and so is judged by nobody. */
export function injectorNotes({ folding }: Inventory): Diagnostic[] {
  const pods = new Map<string, number>()
  for (const { injected } of folding.values()) {
    for (const [name, count] of injected) pods.set(name, (pods.get(name) ?? 0) + count)
  }
  return [...pods]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => ({
      level: 'note',
      code: 'injected',
      message: `${name} adds to ${count} ${count === 1 ? 'pod' : 'pods'} what their templates do not hold: a pod that is otherwise as its template says is judged by that alone, and what was added is not`,
      hint: `judge what ${name} adds by its own templates; a pod that differs in more is judged whole`,
    }))
}
