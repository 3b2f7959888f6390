import type { Path, RenderedOrigin, SourceText } from '#model'
import {
  alignTemplate,
  type DocumentIndex,
  indexDocument,
  type LineMap,
  lineMap,
  type TemplateAlignment,
} from '#yaml'
import { type Nesting, nestings } from './nesting.ts'

/** A document that helm rendered, beside its template. */
export interface ChartDocument {
  readonly origin: RenderedOrigin
  readonly index: DocumentIndex
  /** Of the document, not of all that helm printed. */
  readonly lines: LineMap
  readonly alignment: TemplateAlignment
  readonly template: TemplateText
}

export interface TemplateText {
  readonly source: SourceText
  readonly map: LineMap
  readonly lines: readonly string[]
  /** By line, from 0. */
  readonly nesting: readonly Nesting[]
}

export function chartDocument(origin: RenderedOrigin): ChartDocument {
  const { text, template, start, end } = origin
  const index = indexDocument(text.text, { start, end })
  return {
    origin,
    index,
    lines: lineMap(index.source),
    alignment: alignTemplate(template.text, index.source),
    template: {
      source: template,
      map: lineMap(template.text),
      lines: template.text.split(/\r?\n/),
      nesting: nestings(template.text),
    },
  }
}

/** Line of the document, from 0, that holds an offset of the whole text. */
export function renderedLine({ lines, index }: ChartDocument, offset: number): number {
  return lines.position(offset - index.start).line - 1
}

/** Line of the template, from 0, that printed a line of the document, from 0; undefined where it is one of many. */
export function templateLine({ alignment }: ChartDocument, line: number): number | undefined {
  const found = alignment.lineOf(line + 1)
  return found?.exact === true ? found.line - 1 : undefined
}

export function sourceOfLine({ lines, index }: ChartDocument, line: number): string {
  return index.source.slice(lines.lineStart(line + 1), lines.lineEnd(line + 1))
}

/** Where the values of the template's chart lie in those of the outermost: a parent has them under the names of sub-charts. */
export function valuesPath({ origin, index }: ChartDocument, path: Path): Path {
  if (path[0] === 'global') return path
  const source = /^# Source: (\S+)\/templates\//m.exec(index.source)?.[1]
  if (source === undefined) return [...(origin.dependency ? [origin.dependency.name] : []), ...path]
  const steps = source.split('/')
  return [...steps.filter((_, at) => at > 1 && steps[at - 1] === 'charts'), ...path]
}
