import type { Path } from '#model'
import { type Range, readsAsString } from '#yaml'

/** Paths that are looked for in one document, as a tree of their steps. */
export interface WantedTree {
  /** The key that leads here; empty for list items and the root. */
  readonly name: string
  /** Positions, among the paths that were asked for, of those that end here. */
  readonly ends: number[]
  readonly named: WantedTree[]
  readonly indexed: Map<number, WantedTree>
  /** What a path that ends here points at; set once it is found. */
  range?: Range
  /** What a path points at that leads further than the document does. */
  near?: Range
}

/** Undefined where a key's bare text may be read as something else than text (`on`, `8080`). */
export function wantedTree(paths: readonly Path[]): WantedTree | undefined {
  const root = emptyTree('')
  for (const [position, path] of paths.entries()) {
    let tree: WantedTree | undefined = root
    for (const step of path) {
      tree = typeof step === 'number' ? itemOf(tree, step) : entryOf(tree, step)
      if (tree === undefined) return undefined
    }
    tree.ends.push(position)
  }
  return root
}

/** Whether anything is wanted below. */
export function leadsOn({ named, indexed }: WantedTree): boolean {
  return named.length > 0 || indexed.size > 0
}

/** Writes the range of each path, that of its nearest ancestor for one that was not found, into `ranges`. */
export function collectRanges(tree: WantedTree, ancestor: Range, ranges: Range[]): void {
  const { near = ancestor, range = near } = tree
  for (const position of tree.ends) ranges[position] = range
  for (const child of tree.named) collectRanges(child, near, ranges)
  for (const child of tree.indexed.values()) collectRanges(child, near, ranges)
}

function entryOf({ named }: WantedTree, name: string): WantedTree | undefined {
  const known = named.find((child) => child.name === name)
  if (known !== undefined) return known
  if (name === '' || !readsAsString(name)) return undefined
  const child = emptyTree(name)
  named.push(child)
  return child
}

function itemOf({ indexed }: WantedTree, index: number): WantedTree {
  const known = indexed.get(index)
  if (known !== undefined) return known
  const child = emptyTree('')
  indexed.set(index, child)
  return child
}

function emptyTree(name: string): WantedTree {
  return { name, ends: [], named: [], indexed: new Map() }
}
