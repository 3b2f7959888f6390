import type { AnchoredNode, Node } from '../tree/node.ts'
import { Refusal } from './refusal.ts'

/** Refuses where the node's content is what an alias elsewhere stands for too. */
export function refuseShared(root: Node, nodes: readonly Node[]): void {
  const targets = aliasTargets(root)
  for (const node of nodes) {
    if (node.kind !== 'alias' && targets.has(node)) throw shared(node)
  }
}

/** Refuses to take away a node where an alias outside of it needs an anchor inside of it. */
export function refuseNeeded(root: Node, node: Node): void {
  const needed = aliasTargets(root, node)
  for (const inner of nodesIn(node)) {
    if (inner.kind !== 'alias' && needed.has(inner)) throw shared(inner)
  }
}

function shared(node: AnchoredNode): Refusal {
  return new Refusal(`the anchor \`&${node.anchor}\` shares this value with other places`)
}

/** What the aliases of a document stand for; those inside `except` are not counted. */
function aliasTargets(root: Node, except?: Node): Set<Node> {
  const targets = new Set<Node>()
  for (const node of nodesIn(root, except)) {
    if (node.kind === 'alias' && node.target !== undefined) targets.add(node.target)
  }
  return targets
}

function* nodesIn(node: Node, except?: Node): Generator<Node> {
  if (node === except) return
  yield node
  if (node.kind === 'sequence') {
    for (const item of node.items) yield* nodesIn(item.node, except)
  } else if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      yield key
      yield* nodesIn(value, except)
    }
  }
}
