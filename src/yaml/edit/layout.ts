import type { DocumentIndex } from '../document-index.ts'
import { jsonStart } from '../json.ts'
import { isBlankBefore, lineStart } from '../tree/cursor.ts'
import type { Node } from '../tree/node.ts'

/** How a document is written, so that what is added looks like the rest. */
export interface Layout {
  readonly source: string
  readonly newline: string
  /** Spaces by which a block mapping stands in from its key. */
  readonly step: number
  /** Whether the dashes of a block list stand in from its key. */
  readonly indentSequences: boolean
  /** Undefined for YAML. */
  readonly json: JsonLayout | undefined
}

export interface JsonLayout {
  /** What one level stands in by; undefined where everything is on one line. */
  readonly indent: string | undefined
  /** Whether a space follows colons. */
  readonly spaced: boolean
}

export function layoutOf(text: string, { source, tree }: DocumentIndex): Layout {
  const nested = tree.root === undefined ? {} : firstNested(source, tree.root)
  return {
    source,
    newline: (/\r\n?|\n/.exec(source) ?? /\r\n?|\n/.exec(text))?.[0] ?? '\n',
    step: Math.max(nested.mapping ?? 2, 1),
    indentSequences: (nested.sequence ?? 0) > 0,
    json: jsonLayout(source, tree.root),
  }
}

export function columnOf(source: string, at: number): number {
  return at - lineStart(source, at)
}

/** The space that the line of `at` begins with. */
export function lineIndent(source: string, at: number): string {
  return /^[ \t]*/.exec(source.slice(lineStart(source, at), at))![0]
}

/** Lines behind another one, each on its own line and standing in by `column`. */
export function indentLines({ newline }: Layout, column: number, lines: readonly string[]): string {
  return lines.map((line) => newline + (line === '' ? '' : ' '.repeat(column) + line)).join('')
}

/** By how much the first block mapping, and the first block list, stand in from their keys. */
interface Nested {
  readonly mapping?: number
  readonly sequence?: number
}

function firstNested(source: string, node: Node): Nested {
  if (node.kind === 'sequence') return firstOf(node.items, (item) => firstNested(source, item.node))
  if (node.kind !== 'mapping' || node.flow) return {}
  return firstOf(node.entries, ({ start, value }) => {
    const inner = firstNested(source, value)
    const by = columnOf(source, value.start) - columnOf(source, start)
    const block = 'flow' in value && !value.flow && isBlankBefore(source, value.start)
    return block && by >= 0 ? { ...inner, [value.kind]: by } : inner
  })
}

function firstOf<T>(list: readonly T[], nested: (item: T) => Nested): Nested {
  let found: Nested = {}
  for (const item of list) {
    found = { ...nested(item), ...found }
    if (found.mapping !== undefined && found.sequence !== undefined) break
  }
  return found
}

function jsonLayout(source: string, root: Node | undefined): JsonLayout | undefined {
  const start = jsonStart(source, 0, source.length)
  if (start === undefined || root === undefined || !isJson(source.slice(start))) return undefined
  const first =
    root.kind === 'mapping' ? root.entries[0] : root.kind === 'sequence' ? root.items[0] : undefined
  const ownLine = first !== undefined && isBlankBefore(source, first.start)
  return {
    indent: ownLine ? lineIndent(source, first.start) || '  ' : undefined,
    spaced: /":[ \t]/.test(source),
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
