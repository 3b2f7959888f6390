import type { Path, SourceText } from '#model'
import { indexDocument, type Range } from '#yaml'
import { rangeOf } from './range-of.ts'
import { scanRanges } from './scan/scan-ranges.ts'

/** Finds the ranges of paths in a document of one text, in their order. */
export type RangeFinder = (document: Range, paths: readonly Path[]) => readonly Range[]

/**
 * A flow collection or quoted scalar that goes on below: its lines are read wherever they stand. Begins with its first character,
 * for speed.
 */
const goesOnBelow =
  /(?:[[{](?<=(?:[:-] +|^ *).)(?:[^\]}\r\n]*|.*[,[{] *(?:#.*)?)|"(?<=(?:[:-] +|^ *).)(?:[^"\\\r\n]|\\.)*\\?|'(?<=(?:[:-] +|^ *).)(?:[^'\r\n]|'')*)\r?$/m

/** Whether there is something that indentation does not tell about. */
function isUnusual(text: string): boolean {
  const merges = text.includes('<<')
  const oldBreaks = text.includes('\r') && /\r(?!\n)/.test(text)
  return merges || oldBreaks || goesOnBelow.test(text)
}

/** Looks at indentation where that is enough, and parses where it is not. */
export function rangeFinder({ text }: SourceText): RangeFinder {
  const somewhere = isUnusual(text)
  return (document, paths) => {
    const here = somewhere && isUnusual(text.slice(document.start, document.end))
    return (here ? undefined : scanRanges(text, document, paths)) ?? parsedRanges(text, document, paths)
  }
}

function parsedRanges(text: string, document: Range, paths: readonly Path[]): Range[] {
  const index = indexDocument(text, document)
  return paths.map((path) => rangeOf(text, index, path))
}
