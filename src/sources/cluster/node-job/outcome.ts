import type { NodeFacts } from '../../nodes/format/node-facts.ts'

/** Why a node told nothing, for a person. */
export interface Unread {
  readonly node: string
  /** Ends the line `node5: refused by Pod Security`. */
  readonly reason: string
  /** What would make it tell; absent where nothing can. */
  readonly hint?: string
  /** A node that is never asked, by its kind or by choice, makes no run incomplete. */
  readonly asked: boolean
}

/** What came of asking one node. */
export type NodeOutcome = { readonly node: string; readonly facts: NodeFacts } | Unread

export function isRead(outcome: NodeOutcome): outcome is Exclude<NodeOutcome, Unread> {
  return 'facts' in outcome
}

export function isUnread(outcome: NodeOutcome): outcome is Unread {
  return !isRead(outcome)
}
