import {
  type ChartDocument,
  renderedLine,
  sourceOfLine,
  templateLine,
  type TemplateText,
} from './document.ts'

/** A place in a literal line of a template. */
export interface TemplateSpot {
  /** From 0. */
  readonly line: number
  readonly offset: number
  /** Columns that the template's line stands further in than the one that it printed. */
  readonly shift: number
}

/** The place that printed an offset of the rendering; undefined where that is not literal, or printed more than once. */
export function spotOf(document: ChartDocument, offset: number): TemplateSpot | undefined {
  const rendered = renderedLine(document, offset)
  const column = offset - document.index.start - document.lines.lineStart(rendered + 1)
  return spotInLine(document, rendered, column)
}

/** The same by a line of the document, from 0, and a column, from 0. */
export function spotInLine(
  document: ChartDocument,
  rendered: number,
  column: number,
): TemplateSpot | undefined {
  const line = literalLine(document, rendered)
  if (line === undefined) return undefined
  const { map, lines } = document.template
  const shift = indentOf(lines[line]!) - indentOf(sourceOfLine(document, rendered))
  const offset = map.lineStart(line + 1) + (column === 0 ? 0 : column + shift)
  return { line, offset, shift }
}

/** The line of the template, from 0, that printed a line without any action, and prints it nowhere else. */
function literalLine(document: ChartDocument, rendered: number): number | undefined {
  const line = templateLine(document, rendered)
  if (line === undefined || document.template.nesting[line]?.repeated !== false) return undefined
  const same = document.template.lines[line]!.trim() === sourceOfLine(document, rendered).trim()
  return same ? line : undefined
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** New lines stand as far in as the template's, with its line breaks. */
export function shiftedText(text: string, { shift }: TemplateSpot, { source }: TemplateText): string {
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n'
  const [first = '', ...rest] = text.split(/\r?\n/)
  return [first, ...rest.map((line) => shiftedLine(line, shift))].join(newline)
}

function shiftedLine(line: string, shift: number): string {
  if (line === '') return line
  return shift >= 0 ? ' '.repeat(shift) + line : line.slice(Math.min(-shift, indentOf(line)))
}
