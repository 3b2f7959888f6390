import type { Path } from '#model'
import { mergedMappings } from '../merge.ts'
import type { AliasNode, AnchoredNode, Entry, Item, MappingNode, Node } from './node.ts'

/** What a step of a path leads to. */
export interface Step {
  /** The node as it stands, maybe an alias. */
  readonly node: Node
  /** Undefined for list items. */
  readonly entry?: Entry
  readonly item?: Item
  /** The alias through which a merge brings the key in; its entry then stands elsewhere. */
  readonly merged?: AliasNode
}

export interface Walk {
  readonly root: Node
  /** One for each step of the path that exists, in order. */
  readonly steps: readonly Step[]
}

/** Follows a path from the root as far as it exists, through aliases and merges. */
export function walkPath(root: Node, path: Path): Walk {
  const steps: Step[] = []
  let node: AnchoredNode | undefined = target(root)
  for (const part of path) {
    const step = node === undefined ? undefined : takeStep(node, part)
    if (step === undefined) break
    steps.push(step)
    node = target(step.node)
  }
  return { root, steps }
}

function target(node: Node): AnchoredNode | undefined {
  return node.kind === 'alias' ? node.target : node
}

function takeStep(node: AnchoredNode, part: string | number): Step | undefined {
  if (node.kind === 'sequence') {
    const item = typeof part === 'number' ? node.items[part] : undefined
    return item && { node: item.node, item }
  }
  return node.kind === 'mapping' ? findKey(node, String(part)) : undefined
}

/** The entry that gives a key its value: the last in the text, merges included. */
function findKey(mapping: MappingNode, name: string): Step | undefined {
  for (const entry of mapping.entries.toReversed()) {
    if (!entry.merge) {
      if (entry.name === name) return { node: entry.value, entry }
      continue
    }
    const step = findMerged(entry, name)
    if (step !== undefined) return step
  }
  return undefined
}

function findMerged({ value }: Entry, name: string): Step | undefined {
  const whole = value.kind === 'alias' ? value : undefined
  for (const mapping of safeMappings(value).toReversed()) {
    const step = findKey(mapping, name)
    const merged = whole ?? aliasOf(value, mapping) ?? step?.merged
    if (step !== undefined) return merged === undefined ? step : { ...step, merged }
  }
  return undefined
}

function aliasOf(list: Node, mapping: MappingNode): AliasNode | undefined {
  if (list.kind !== 'sequence') return undefined
  return list.items
    .map((item) => item.node)
    .find((node) => node.kind === 'alias' && node.target === mapping) as AliasNode | undefined
}

function safeMappings(node: Node): MappingNode[] {
  try {
    return mergedMappings(node)
  } catch {
    return []
  }
}
