import type { DiagnosticLocation, DocumentSpan, Path, SourceText } from '#model'
import { type LineMap, lineMap, locatePath, type Position } from '#yaml'

/** Places in one text; lines are counted only when a place is asked for. */
export interface Positions {
  ofOffset(offset: number): Position
  /** The key at a path of a document's resource, or its nearest ancestor's. */
  ofPath(span: DocumentSpan, path: Path): DiagnosticLocation
}

export function positionsIn(text: SourceText): Positions {
  let lines: LineMap | undefined
  const ofOffset = (offset: number): Position => (lines ??= lineMap(text.text)).position(offset)
  return {
    ofOffset,
    ofPath(span, path) {
      const place = locatePath(text.text, span, path)
      return { file: text.path, ...ofOffset((place.key ?? place.value).start) }
    },
  }
}
