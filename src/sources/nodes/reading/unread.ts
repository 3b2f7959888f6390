import { apiServerFileFlags } from '#model'
import type { Found, NodeRoot } from './node-root.ts'
import type { NodeFactName, Unread } from '../format/node-facts.ts'

/** Facts that are not known where another is not: flags outrank what a file says, and name the files. */
const follows: Partial<Readonly<Record<NodeFactName, readonly NodeFactName[]>>> = {
  'kubelet-flags': ['kubelet-configuration'],
  'api-server-flags': [
    'api-server-certificate',
    ...(Object.keys(apiServerFileFlags) as (keyof typeof apiServerFileFlags)[]),
  ],
}

/** Gathers what one fact could not read, so that nothing of it is silently left out. */
export class UnreadList {
  readonly entries: Unread[] = []

  note(fact: NodeFactName, path: string, reason: string): undefined {
    for (const one of [fact, ...(follows[fact] ?? [])]) {
      if (this.entries.some((entry) => entry.fact === one && entry.path === path)) continue
      this.entries.push({ path, reason, fact: one })
    }
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
