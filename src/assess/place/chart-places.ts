import type { RenderedOrigin, SourceText } from '#model'
import { alignTemplate, type TemplateAlignment } from '#yaml'
import type { LinesOf } from './per-text.ts'
import { placeOfLine, type TextPlace } from './text-place.ts'

/** A place in the repository, and whether it is only near. */
export interface NearPlace extends TextPlace {
  readonly approximate?: true
}

/** Finds the place in a chart's template of a line in what `helm` printed; undefined where no line of the template fits. */
export type ChartPlaces = (origin: RenderedOrigin, line: number) => NearPlace | undefined

/** Aligns each rendered document with its template once. */
export function chartPlaces(lines: LinesOf): ChartPlaces {
  const known = new Map<SourceText, Map<number, TemplateAlignment>>()
  const alignmentOf = ({ text, template, start, end }: RenderedOrigin): TemplateAlignment => {
    const documents = known.get(text) ?? new Map<number, TemplateAlignment>()
    known.set(text, documents)
    const alignment = documents.get(start) ?? alignTemplate(template.text, text.text.slice(start, end))
    documents.set(start, alignment)
    return alignment
  }
  return (origin, line) => {
    const { text, template, start } = origin
    if (template.text === '') return undefined
    const first = lines(text).position(start).line
    const aligned = alignmentOf(origin).lineOf(line - first + 1)
    if (aligned === undefined) return undefined
    const place = placeOfLine(template.text, lines(template), aligned.line)
    return aligned.exact ? place : { ...place, approximate: true }
  }
}
