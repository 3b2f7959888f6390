import type { Operation, Path } from '#model'
import type { DocumentIndex } from '../document-index.ts'
import { appendItem, insertMissing, isEmpty, isNull } from './insert.ts'
import type { Layout } from './layout.ts'
import { Refusal } from './refusal.ts'
import { removeSibling } from './remove.ts'
import { isFlow, replaceNode } from './replace.ts'
import { refuseNeeded, refuseShared } from './sharing.ts'
import { targetOf } from './target.ts'
import type { TextEdit } from './text-edit.ts'

/** What one operation does to a document; throws a `Refusal`. Offsets are relative to the index's source. */
export function operate(index: DocumentIndex, layout: Layout, { op, path, value }: Operation): TextEdit[] {
  if (op === 'set') return set(index, layout, path, value)
  return op === 'add' ? add(index, layout, path, value) : remove(index, layout, path)
}

function set(index: DocumentIndex, layout: Layout, path: Path, value: unknown): TextEdit[] {
  const target = targetOf(index.tree, path)
  const { root, node, depth, ancestors } = target
  if (depth < path.length) {
    refuseShared(root, [...ancestors, node])
    return insertMissing(index, layout, target, path.slice(depth), value)
  }
  refuseShared(root, ancestors)
  refuseNeeded(root, node)
  return replaceNode(index, layout, target, value)
}

function add(index: DocumentIndex, layout: Layout, path: Path, value: unknown): TextEdit[] {
  const target = targetOf(index.tree, path)
  const { root, node, depth, merged, ancestors } = target
  if (merged) throw new Refusal('the list comes from a merge (`<<`)')
  if (depth < path.length) return set(index, layout, path, [value])
  if (node.kind === 'alias') throw new Refusal('the list is an alias')
  refuseShared(root, [...ancestors, node])
  if (isNull(index, node) || isEmpty(node)) return replaceNode(index, layout, target, [value])
  if (node.kind !== 'sequence') throw new Refusal('there is no list to add to')
  return [appendItem(layout, node, value)]
}

function remove(index: DocumentIndex, layout: Layout, path: Path): TextEdit[] {
  const { root, node, depth, merged, ancestors } = targetOf(index.tree, path)
  if (merged) throw new Refusal('the value comes from a merge (`<<`)')
  if (depth < path.length) return []
  const parent = ancestors.at(-1)
  if (parent === undefined || parent.kind === 'scalar' || parent.kind === 'alias') {
    throw new Refusal('the whole document cannot be removed')
  }
  refuseShared(root, ancestors)
  refuseNeeded(root, node)
  const values =
    parent.kind === 'mapping'
      ? parent.entries.map((entry) => entry.value)
      : parent.items.map((item) => item.node)
  if (values.length === 1) {
    return replaceNode(
      index,
      layout,
      targetOf(index.tree, path.slice(0, -1)),
      parent.kind === 'mapping' ? {} : [],
    )
  }
  const siblings = parent.kind === 'mapping' ? parent.entries : parent.items
  return [removeSibling(index, siblings, values.indexOf(node), isFlow(parent))]
}
