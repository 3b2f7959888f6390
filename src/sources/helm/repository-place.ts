import type { DiagnosticLocation, SourceText } from '#model'
import { lineMap } from '#yaml'
import type { Reading } from '../source.ts'

/** Moves diagnostics from what a program printed, which nobody can open, to the files that it was made of. */
export function atRepository(
  reading: Reading,
  printed: SourceText,
  placeOf: (offset: number) => DiagnosticLocation,
): Reading {
  if (reading.diagnostics.length === 0) return reading
  const lines = lineMap(printed.text)
  const diagnostics = reading.diagnostics.map((diagnostic) => {
    const { location } = diagnostic
    if (location?.file !== printed.path) return diagnostic
    return { ...diagnostic, location: placeOf(lines.lineStart(location.line) + location.column - 1) }
  })
  return { ...reading, diagnostics }
}
