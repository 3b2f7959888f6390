import type { Found, NodeRoot } from './node-root.ts'
import type { NodeFactName, Unread } from './node-facts.ts'

/** Gathers what one fact could not read, so that nothing of it is silently left out. */
export class UnreadList {
  readonly entries: Unread[] = []

  note(fact: NodeFactName, path: string, reason: string): undefined {
    if (this.entries.some((entry) => entry.fact === fact && entry.path === path)) return undefined
    this.entries.push({ path, reason, fact })
    return undefined
  }

  /** The value, or undefined for what is not there or was noted. */
  take<T>(fact: NodeFactName, path: string, found: Found<T>): T | undefined {
    if (found === undefined) return undefined
    if ('value' in found) return found.value
    return this.note(fact, path, found.reason)
  }

  /** The text of a file of the node, by the same rule. */
  read(fact: NodeFactName, root: NodeRoot, path: string): string | undefined {
    return this.take(fact, path, root.read(path))
  }
}
