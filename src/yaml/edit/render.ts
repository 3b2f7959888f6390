import { Document, isCollection, isScalar, visit } from 'yaml'
import type { ToStringOptions } from 'yaml'
import { readsAsString } from '../schema.ts'
import type { JsonLayout, Layout } from './layout.ts'

/** `key: value` as lines without indentation. */
export function renderEntry(key: string, value: unknown, layout: Layout): string[] {
  return renderBlock({ [key]: value }, layout)
}

/** `- value` as lines without indentation. */
export function renderItem(value: unknown, layout: Layout): string[] {
  return renderBlock([value], layout)
}

/** A whole value in block style as lines without indentation. */
export function renderBlock(value: unknown, layout: Layout): string[] {
  return toText(value, false, { indent: layout.step, indentSeq: layout.indentSequences }).split('\n')
}

/** A whole document in block style, with the line break at its end. */
export function renderDocument(value: unknown): string {
  return `${toText(value, false, {})}\n`
}

/** A value for a flow collection, or JSON; `indent` is what the line that it begins on stands in by. */
export function renderFlow(value: unknown, layout: Layout, indent: string): string {
  if (layout.json !== undefined)
    return renderJson(value, layout.json).replaceAll('\n', layout.newline + indent)
  return toText(value, true, { flowCollectionPadding: false })
}

/** `key: value` for a flow mapping. */
export function renderFlowEntry(key: string, value: unknown, layout: Layout, indent: string): string {
  if (layout.json === undefined) return renderFlow({ [key]: value }, layout, indent).slice(1, -1)
  const colon = layout.json.spaced ? ': ' : ':'
  return `${JSON.stringify(key)}${colon}${renderFlow(value, layout, indent)}`
}

function renderJson(value: unknown, { indent, spaced }: JsonLayout): string {
  if (indent !== undefined || !spaced) return JSON.stringify(value, null, indent)
  const text = JSON.stringify(value, null, 1) // No string of JSON holds a bare line break.
  return text.replaceAll(/,\n */g, ', ').replaceAll(/\n */g, '')
}

function toText(value: unknown, flow: boolean, options: ToStringOptions): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Node(_, node) {
      if (flow && isCollection(node)) node.flow = true
      if (isScalar(node) && typeof node.value === 'string' && needsQuotes(node.value))
        node.type = 'QUOTE_DOUBLE'
    },
  })
  const text = document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    ...options,
  })
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

const control = /[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF\uFFFE\uFFFF]/u

/** Where the bare text would not be read as this string. */
function needsQuotes(text: string): boolean {
  return !readsAsString(text) || text === '<<' || text === '=' || control.test(text) || !text.isWellFormed()
}
