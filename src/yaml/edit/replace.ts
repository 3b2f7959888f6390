import type { DocumentIndex } from '../document-index.ts'
import { lineEnd } from '../tree/cursor.ts'
import type { Node } from '../tree/node.ts'
import { columnOf, indentLines, lineIndent } from './layout.ts'
import type { Layout } from './layout.ts'
import { Refusal } from './refusal.ts'
import { renderBlock, renderEntry, renderFlow, renderItem } from './render.ts'
import type { Target } from './target.ts'
import type { TextEdit } from './text-edit.ts'

/** Puts a value in place of a node, in the style of what is around it. */
export function replaceNode(
  index: DocumentIndex,
  layout: Layout,
  target: Target,
  value: unknown,
): TextEdit[] {
  if (inFlow(layout, target, value)) return [replaceInFlow(layout, target, value)]
  const { node, entry, item } = target
  const slot = blockSlot(layout, target, value)
  if (entry === undefined && item === undefined)
    return [{ start: slot.start, end: node.end, text: slot.head + slot.tail }]
  const gap = layout.source.slice(slot.start, node.outerStart)
  if (node.end > node.outerStart && slot.tail === '' && !/[\r\n]/.test(gap)) {
    return [{ start: node.outerStart, end: node.end, text: slot.head.trimStart() }]
  }
  return aroundComments(index, slot, node)
}

/** Inside a flow collection, for JSON, and where a filled flow collection gives way to another collection. */
function inFlow({ json }: Layout, { node, ancestors }: Target, value: unknown): boolean {
  if (json !== undefined || ancestors.some(isFlow)) return true
  return isFlow(node) && node.end - node.start > 2 && typeof value === 'object' && value !== null
}

export function isFlow(node: Node): boolean {
  return 'flow' in node && node.flow
}

function replaceInFlow(layout: Layout, { node, entry }: Target, value: unknown): TextEdit {
  const text = renderFlow(value, layout, lineIndent(layout.source, node.outerStart))
  if (entry === undefined || node.end > node.outerStart)
    return { start: node.outerStart, end: node.end, text }
  const separator = layout.source[entry.valueStart - 1] === ':' ? ' ' : ': '
  return { start: entry.valueStart, end: entry.valueStart, text: separator + text }
}

/** What goes behind a colon or a dash: `head` on its line, `tail` on lines of its own. */
interface Slot {
  readonly start: number
  readonly head: string
  readonly tail: string
}

function blockSlot(layout: Layout, { node, entry, item }: Target, value: unknown): Slot {
  if (entry !== undefined) {
    if (layout.source[entry.valueStart - 1] !== ':') throw new Refusal('the key has no colon')
    return toSlot(
      layout,
      entry.valueStart,
      columnOf(layout.source, entry.start),
      renderEntry('k', value, layout),
      2,
    )
  }
  if (item !== undefined) {
    return toSlot(layout, item.valueStart, columnOf(layout.source, item.start), renderItem(value, layout), 1)
  }
  return toSlot(layout, node.outerStart, columnOf(layout.source, node.start), renderBlock(value, layout), 0)
}

function toSlot(
  layout: Layout,
  start: number,
  column: number,
  [first = '', ...rest]: string[],
  skip: number,
): Slot {
  return { start, head: first.slice(skip), tail: indentLines(layout, column, rest) }
}

/** Keeps the comments between the slot and its node, and the one behind the node. */
function aroundComments(
  { tree, source }: DocumentIndex,
  { start, head, tail }: Slot,
  node: Node,
): TextEdit[] {
  const comment = tree.comments.findLast((range) => range.start >= start && range.end <= node.outerStart)
  if (comment !== undefined) {
    return [
      { start, end: start, text: head },
      { start: comment.end, end: node.end, text: tail },
    ]
  }
  const end = Math.max(start, node.end)
  const behind = lineEnd(source, end)
  if (tail === '' || source.slice(end, behind).trim() === '') return [{ start, end, text: head + tail }]
  return [
    { start, end, text: head },
    { start: behind, end: behind, text: tail },
  ]
}
