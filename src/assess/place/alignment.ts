import type { RenderedOrigin, SourceText } from '#model'
import { alignTemplate, lineMap, type TemplateAlignment } from '#yaml'

/** Leads from a line of a rendering to the line of its template. */
export interface Alignment {
  /** For a line of the whole rendering. */
  lineOf(line: number): ReturnType<TemplateAlignment['lineOf']>
}

/** Gives the alignment of a rendered document, each made once; undefined for what no template of text made. */
export function alignments(): (origin: RenderedOrigin) => Alignment | undefined {
  const known = new Map<SourceText, Map<number, Alignment | undefined>>()
  return (origin) => {
    const documents = known.get(origin.text) ?? new Map<number, Alignment | undefined>()
    known.set(origin.text, documents)
    if (!documents.has(origin.start)) documents.set(origin.start, align(origin))
    return documents.get(origin.start)
  }
}

function align({ by, text, template, start, end }: RenderedOrigin): Alignment | undefined {
  if (by !== 'helm' || template.text === '') return undefined
  const first = lineMap(text.text).position(start).line
  const alignment = alignTemplate(template.text, text.text.slice(start, end))
  return { lineOf: (line) => alignment.lineOf(line - first + 1) }
}
