import type { Refused } from '../fixable.ts'
import { type ChartDocument, renderedLine, sourceOfLine, templateLine } from './document.ts'
import { readChartLine } from './line.ts'
import { indentOf, spotInLine, type TemplateSpot } from './spot.ts'

/** New lines for a mapping or a list of a rendered document. */
export interface NewLines {
  /** The line that they would follow, from 0. */
  readonly after: number
  readonly indent: number
  /** The key that they bring; undefined for a list item. */
  readonly key: string | undefined
}

/** What a text that begins with a line break brings. */
export function newLines(after: number, text: string): NewLines {
  const line = text.split(/\r?\n/)[1] ?? ''
  const key = /^ *(?!- )["']?([^\s"':]+)["']?:/.exec(line)?.[1]
  return { after, indent: indentOf(line), key }
}

/**
 * Behind which place of the template the new lines can go: a literal sibling on one line that is printed whenever what holds
 * them is. Undefined where there is none.
 */
export function anchorOf(document: ChartDocument, added: NewLines): TemplateSpot | Refused | undefined {
  const { siblings, above } = siblingsOf(document, added)
  for (const line of siblings) {
    const spot = isWhole(document, line, added)
      ? spotInLine(document, line, sourceOfLine(document, line).length)
      : undefined
    if (spot === undefined || (line !== above && !sameConditions(document, spot, above))) continue
    if (added.key === undefined || !printsKey(document, spot, added)) return spot
    return { refused: `the template has \`${added.key}\` under a condition that does not hold here` }
  }
  return undefined
}

/** Lines of siblings, the nearest first, and the one that opens what holds them: for a mapping behind a dash its first. */
function siblingsOf(
  document: ChartDocument,
  { after, indent, key }: NewLines,
): { siblings: number[]; above: number } {
  const siblings: number[] = []
  for (let line = after; line >= 0; line--) {
    const text = sourceOfLine(document, line)
    const own = indentOf(text)
    const isItem = text.trimStart().startsWith('- ')
    if (text.trim() === '' || own > indent) continue
    if (own === indent && isItem === (key === undefined)) siblings.push(line)
    else if (own === indent && key === undefined) return { siblings, above: line }
    else if (own < indent)
      return { siblings: isItem && own + 2 === indent ? [...siblings, line] : siblings, above: line }
  }
  return {
    siblings,
    above: renderedLine(document, document.index.start + (document.index.tree.root?.start ?? 0)),
  }
}

/** Whether nothing of the sibling stands on further lines. */
function isWhole(document: ChartDocument, line: number, { indent, key }: NewLines): boolean {
  const text = sourceOfLine(document, line)
  const next = sourceOfLine(document, line + 1)
  if (key !== undefined && readChartLine(text)?.type !== 'literal') return false
  return (
    !/[:|>]\s*$/.test(text) &&
    (next.trim() === '' || indentOf(next) <= indent) &&
    !startsList(next, indent, key)
  )
}

/** A list may stand in no further than its key. */
function startsList(next: string, indent: number, key: string | undefined): boolean {
  return key !== undefined && indentOf(next) === indent && next.trimStart().startsWith('- ')
}

function sameConditions(document: ChartDocument, { line }: TemplateSpot, above: number): boolean {
  const { nesting } = document.template
  const opening = templateLine(document, above)
  return opening !== undefined && nesting[opening]?.id === nesting[line]?.id
}

/** Whether the template has the key beside the spot already, in a line that was not printed. */
function printsKey(
  { template: { lines } }: ChartDocument,
  { line, shift }: TemplateSpot,
  { key, indent }: NewLines,
): boolean {
  const column = indent + shift
  const beside = (at: number): boolean => {
    const read = readChartLine(lines[at]!)
    return read?.key === key && read?.indent === column
  }
  for (let at = line; at >= 0; at--) {
    if (beside(at)) return true
    if (isFurtherLeft(lines[at]!, column)) break
  }
  for (let at = line + 1; at < lines.length && !isFurtherLeft(lines[at]!, column); at++) {
    if (beside(at)) return true
  }
  return false
}

/** Whether the line belongs to what holds the keys in `column`, or to something further out. */
function isFurtherLeft(line: string, column: number): boolean {
  const text = line.trimStart()
  return text !== '' && !text.startsWith('{{') && !text.startsWith('#') && line.length - text.length < column
}
