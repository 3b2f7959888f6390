import type { Path } from '#model'
import type { Tree } from '../tree/node.ts'
import type { Entry, Item, Node } from '../tree/node.ts'
import { walkPath } from '../tree/find.ts'
import type { Step } from '../tree/find.ts'
import { Refusal } from './refusal.ts'

/** The node that an operation meets, with what leads to it. */
export interface Target {
  readonly root: Node
  /** How much of the path exists in place. */
  readonly depth: number
  readonly node: Node
  /** What holds the node; both undefined for the root. */
  readonly entry: Entry | undefined
  readonly item: Item | undefined
  /** Whether the last step of the path exists only through a merge. */
  readonly merged: boolean
  /** From the root to the node's parent. */
  readonly ancestors: readonly Node[]
}

/** Follows a path in place. Refuses to go through an alias, or into what a merge brings in. */
export function targetOf(tree: Tree, path: Path): Target {
  const { root } = tree
  if (root === undefined) throw new Refusal('the document is empty')
  const walked = walkPath(root, path).steps
  const merged = walked.findIndex((step) => step.merged !== undefined)
  if (merged >= 0 && merged < path.length - 1)
    throw new Refusal(`\`${String(path[merged])}\` comes from a merge (\`<<\`)`)
  const steps = merged < 0 ? walked : walked.slice(0, merged)
  const nodes = [root, ...steps.map((step) => step.node)]
  refuseAlias(nodes.slice(0, path.length), path)
  return {
    root,
    depth: steps.length,
    node: nodes.at(-1)!,
    ...holder(steps.at(-1)),
    merged: merged >= 0,
    ancestors: nodes.slice(0, -1),
  }
}

/** Every node but the one at the end of the whole path has to be in place. */
function refuseAlias(nodes: readonly Node[], path: Path): void {
  const index = nodes.findIndex((node) => node.kind === 'alias')
  if (index >= 0) throw new Refusal(`the value of \`${String(path[index - 1])}\` is an alias`)
}

function holder(step: Step | undefined): Pick<Target, 'entry' | 'item'> {
  return { entry: step?.entry, item: step?.item }
}
