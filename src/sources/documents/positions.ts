import type { DiagnosticLocation, DocumentSpan, Path, SourceText } from '#model'
import { type DocumentIndex, indexDocument, type LineMap, lineMap, locatePath, type Position } from '#yaml'

/** Places in one text; lines are counted, and a document is indexed, only when a place is asked for. */
export interface Positions {
  ofOffset(offset: number): Position
  /** The key at a path of a document, or its nearest ancestor's. */
  ofPath(span: DocumentSpan, path: Path): DiagnosticLocation
}

export function positionsIn(text: SourceText): Positions {
  let lines: LineMap | undefined
  let last: DocumentIndex | undefined
  const ofOffset = (offset: number): Position => {
    lines ??= lineMap(text.text)
    return lines.position(offset)
  }
  return {
    ofOffset,
    ofPath(span, path) {
      if (last?.start !== span.start) last = indexDocument(text.text, { start: span.start, end: span.end })
      const place = locatePath(text.text, last, path)
      return { file: text.path, ...ofOffset((place.key ?? place.value).start) }
    },
  }
}
