import type { DiagnosticLocation, SourceText } from '#model'
import { type LineMap, lineMap } from '#yaml'

/** Where an offset of a text lies. */
export type Positions = (text: SourceText, offset: number) => DiagnosticLocation

/** The lines of each text are counted once, however many exceptions stand in it. */
export function positions(): Positions {
  const maps = new Map<SourceText, LineMap>()
  return (source, offset) => {
    const lines = maps.get(source) ?? lineMap(source.text)
    maps.set(source, lines)
    return { file: source.path, ...lines.position(offset) }
  }
}
