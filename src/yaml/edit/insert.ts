import type { Path } from '#model'
import type { DocumentIndex } from '../document-index.ts'
import type { Range } from '../range.ts'
import { isBlankBefore, lineEnd } from '../tree/cursor.ts'
import type { MappingNode, Node, SequenceNode } from '../tree/node.ts'
import { scalarValue } from '../tree/scalar-value.ts'
import { columnOf, indentLines, lineIndent } from './layout.ts'
import type { Layout } from './layout.ts'
import { Refusal } from './refusal.ts'
import { renderEntry, renderFlow, renderFlowEntry, renderItem } from './render.ts'
import { replaceNode } from './replace.ts'
import type { Target } from './target.ts'
import type { TextEdit } from './text-edit.ts'

/** Brings in what `missing` leads to, below the target's node, which exists. */
export function insertMissing(
  index: DocumentIndex,
  layout: Layout,
  target: Target,
  missing: Path,
  value: unknown,
): TextEdit[] {
  const { node } = target
  const step = missing[0]!
  if (isNull(index, node) || isEmpty(node)) return replaceNode(index, layout, target, nest(missing, value))
  const inner = nest(missing.slice(1), value)
  if (node.kind === 'mapping') return [insertEntry(layout, node, String(step), inner)]
  if (node.kind === 'sequence' && step === node.items.length) return [appendItem(layout, node, inner)]
  throw new Refusal(
    `\`${String(step)}\` cannot be added to a ${node.kind === 'sequence' ? 'list' : node.kind}`,
  )
}

/** `value` wrapped in the mappings and lists that a path names. */
function nest(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => {
    if (typeof step === 'string') return { [step]: inner }
    if (step === 0) return [inner]
    throw new Refusal(`a new list cannot begin at item ${step}`)
  }, value)
}

export function isNull({ source, document }: DocumentIndex, node: Node): boolean {
  try {
    return node.kind === 'scalar' && scalarValue(source, document, node.event) === null
  } catch {
    return false
  }
}

export function isEmpty(node: Node): boolean {
  return (
    (node.kind === 'mapping' && node.entries.length === 0) ||
    (node.kind === 'sequence' && node.items.length === 0)
  )
}

function insertEntry(layout: Layout, mapping: MappingNode, key: string, value: unknown): TextEdit {
  const last = mapping.entries.at(-1)!
  if (!mapping.flow) return insertBelow(layout, mapping.entries[0]!, last, renderEntry(key, value, layout))
  if (layout.source[mapping.start] !== '{') throw new Refusal('the mapping has no braces')
  return insertBehind(
    layout,
    last,
    renderFlowEntry(key, value, layout, lineIndent(layout.source, last.start)),
  )
}

/** Adds an item to a list that has some. */
export function appendItem(layout: Layout, list: SequenceNode, value: unknown): TextEdit {
  const last = list.items.at(-1)!
  if (!list.flow) return insertBelow(layout, list.items[0]!, last, renderItem(value, layout))
  return insertBehind(layout, last, renderFlow(value, layout, lineIndent(layout.source, last.start)))
}

/** On new lines after the last sibling and the comment behind it, standing in like the first. */
function insertBelow(layout: Layout, first: Range, last: Range, lines: readonly string[]): TextEdit {
  const at = lineEnd(layout.source, last.end)
  return { start: at, end: at, text: indentLines(layout, columnOf(layout.source, first.start), lines) }
}

/** Behind the last sibling of a flow collection, on a new line where that one began a line. */
function insertBehind({ source, newline, json }: Layout, last: Range, text: string): TextEdit {
  const space = json?.spaced === false ? '' : ' '
  const gap = isBlankBefore(source, last.start) ? newline + lineIndent(source, last.start) : space
  return { start: last.end, end: last.end, text: `,${gap}${text}` }
}
