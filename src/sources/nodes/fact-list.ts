import type { FactTypes } from '#model'
import type { NodeFactName, NodeFacts, Unread } from './format/node-facts.ts'

/** Facts as they are found, each with where it was read. */
export class FactList {
  private readonly values = new Map<NodeFactName, unknown>()
  private readonly provenance = new Map<NodeFactName, string>()

  /** Leaves the fact absent where there is no value. */
  add<N extends NodeFactName>(fact: N, value: FactTypes[N] | undefined, provenance: string): void {
    if (value === undefined) return
    this.values.set(fact, value)
    this.provenance.set(fact, provenance)
  }

  /** All but those that something unread keeps from being known; of files all that was seen, beside what was not. */
  known(node: string, unread: readonly Unread[]): Pick<NodeFacts, 'facts' | 'provenance'> {
    const hidden = unread
      .filter(({ fact }) => fact === 'node-files')
      .map(({ path, reason }) => [path, reason])
    if (hidden.length > 0)
      this.add(
        'unread-node-files',
        { [node]: Object.fromEntries(hidden) as Record<string, string> },
        'its files',
      )
    for (const { fact } of unread) {
      if (fact === 'node-files') continue
      this.values.delete(fact)
      this.provenance.delete(fact)
    }
    return {
      facts: Object.fromEntries(this.values) as NodeFacts['facts'],
      provenance: Object.fromEntries(this.provenance),
    }
  }
}
