import type { Event } from 'js-yaml'
import { DocumentError } from './problem.ts'
import { setOwn, unsupportedKey } from './schema.ts'
import { buildTree } from './tree/build.ts'
import type { Entry, MappingNode, Node } from './tree/node.ts'
import { scalarValue } from './tree/scalar-value.ts'

interface Construction {
  readonly source: string
  readonly document: Event | undefined
  /** Values of nodes that aliases share. */
  readonly made: Map<Node, unknown>
}

/**
 * The value of one document with merge keys, as go-yaml v2 makes it: entries take effect in the order of the text, so a
 * merge overrides the keys before it and is overridden by those after it; in a list of mappings the first wins. May throw.
 */
export function constructMerged(source: string, events: readonly Event[]): unknown {
  const { root } = buildTree(source, events)
  return root === undefined ? undefined : valueOf({ source, document: events[0], made: new Map() }, root)
}

function valueOf(construction: Construction, node: Node): unknown {
  if (node.kind === 'alias') return node.target === undefined ? null : valueOf(construction, node.target)
  if (construction.made.has(node)) return construction.made.get(node)
  const value = make(construction, node)
  if (node.anchor !== undefined) construction.made.set(node, value)
  return value
}

function make(construction: Construction, node: Exclude<Node, { kind: 'alias' }>): unknown {
  if (node.kind === 'scalar') return scalarValue(construction.source, construction.document, node.event)
  if (node.kind === 'sequence') return node.items.map((item) => valueOf(construction, item.node))
  checkDuplicates(node)
  const object: Record<string, unknown> = {}
  fill(construction, node, object)
  return object
}

function fill(construction: Construction, mapping: MappingNode, object: Record<string, unknown>): void {
  for (const entry of mapping.entries) {
    if (entry.merge) mergeInto(construction, entry.value, object)
    else setOwn(object, entry.name, valueOf(construction, entry.value))
  }
}

function mergeInto(construction: Construction, node: Node, object: Record<string, unknown>): void {
  for (const mapping of mergedMappings(node)) fill(construction, mapping, object)
}

/** The mappings that a merge key brings in, in the order in which they take effect. Throws where they are none. */
export function mergedMappings(node: Node): MappingNode[] {
  const target = dereference(node)
  const nodes =
    target?.kind === 'sequence' ? target.items.map((item) => dereference(item.node)).toReversed() : [target]
  return nodes.map((mapping) => {
    if (mapping?.kind === 'mapping') return mapping
    throw new DocumentError('yaml-syntax', 'a merge needs a mapping or a list of mappings', node.start)
  })
}

function dereference(node: Node): Node | undefined {
  return node.kind === 'alias' ? node.target : node
}

function checkDuplicates(mapping: MappingNode): void {
  const names = new Set<string>()
  for (const entry of mapping.entries) {
    if (!entry.merge) checkName(names, entry)
  }
}

function checkName(names: Set<string>, { name, key }: Entry): void {
  if (name === undefined) throw new DocumentError('yaml-unsupported-key', unsupportedKey, key.start)
  if (names.has(name))
    throw new DocumentError('yaml-duplicate-key', `key \`${name}\` is given twice`, key.start)
  names.add(name)
}
