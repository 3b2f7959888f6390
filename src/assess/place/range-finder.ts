import type { Path, SourceText } from '#model'
import { indexDocument, type Range } from '#yaml'
import { rangeOf } from './range-of.ts'
import { scanRanges } from './scan/scan-ranges.ts'

/** Finds the ranges of paths in a document of one text, in their order. */
export type RangeFinder = (document: Range, paths: readonly Path[]) => readonly Range[]

/** Looks at indentation where that is enough, and parses where it is not. */
export function rangeFinder({ text }: SourceText): RangeFinder {
  const usualBreaks = !text.includes('\r') || !/\r(?!\n)/.test(text)
  const merges = text.includes('<<')
  return (document, paths) => {
    const usual = usualBreaks && !(merges && text.slice(document.start, document.end).includes('<<'))
    return (usual ? scanRanges(text, document, paths) : undefined) ?? parsedRanges(text, document, paths)
  }
}

function parsedRanges(text: string, document: Range, paths: readonly Path[]): Range[] {
  const index = indexDocument(text, document)
  return paths.map((path) => rangeOf(text, index, path))
}
