import type { ScalarEvent } from 'js-yaml'
import type { Range } from '../range.ts'

interface NodeBase extends Range {
  /** Where the node's tag or anchor begins, else its start. */
  readonly outerStart: number
  readonly anchor?: string
}

/** The range includes quotes; for a block scalar it begins at its `|` and ends before its last line break. */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar'
  /** Offsets in here are relative to the source that the tree was built from. */
  readonly event: ScalarEvent
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping'
  readonly flow: boolean
  readonly entries: readonly Entry[]
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence'
  readonly flow: boolean
  readonly items: readonly Item[]
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias'
  /** Undefined for an alias of nothing, or of a node that contains it. */
  readonly target: AnchoredNode | undefined
}

export type AnchoredNode = ScalarNode | MappingNode | SequenceNode
export type Node = AnchoredNode | AliasNode

/** From its key (or `?`) to the end of its value. */
export interface Entry extends Range {
  readonly key: Node
  /** The key as Kubernetes reads it; undefined for one that it refuses. */
  readonly name: string | undefined
  /** Whether the key is `<<` and brings in the keys of its value. */
  readonly merge: boolean
  /** Offset after the colon, or after the key where there is none: a value may begin here. */
  readonly valueStart: number
  readonly value: Node
}

/** From its dash (in flow style from its node) to the end of its node. */
export interface Item extends Range {
  /** Offset after the dash; the node's outer start in flow style. */
  readonly valueStart: number
  readonly node: Node
}

export interface CommentRange extends Range {
  readonly ownLine: boolean
}

export interface Tree {
  /** Undefined for a document without content. */
  readonly root: Node | undefined
  readonly comments: readonly CommentRange[]
}
