import type { Path, SourceText } from '#model'
import { indexDocument, type Range } from '#yaml'
import { rangeOf } from './range-of.ts'
import { scanRanges } from './scan/scan-ranges.ts'

/** Finds the ranges of paths in a document of one text, in their order. */
export type RangeFinder = (document: Range, paths: readonly Path[]) => readonly Range[]

/**
 * What indentation does not tell about: line breaks that are only a CR, merge keys, and flow collections and quoted scalars that
 * go on below, since their lines are read wherever they stand.
 */
const unusual = [
  /\r(?!\n)/,
  /<</,
  /(?:[:-] +|^ *)(?:[[{](?:[^\]}\r\n]*|.*[,[{] *(?:#.*)?)|"(?:[^"\\\r\n]|\\.)*\\?|'(?:[^'\r\n]|'')*)\r?$/m,
]

/** Looks at indentation where that is enough, and parses where it is not. */
export function rangeFinder({ text }: SourceText): RangeFinder {
  const found = unusual.filter((pattern) => pattern.test(text))
  const isUsual = ({ start, end }: Range): boolean => {
    return found.length === 0 || !found.some((pattern) => pattern.test(text.slice(start, end)))
  }
  return (document, paths) =>
    (isUsual(document) ? scanRanges(text, document, paths) : undefined) ?? parsedRanges(text, document, paths)
}

function parsedRanges(text: string, document: Range, paths: readonly Path[]): Range[] {
  const index = indexDocument(text, document)
  return paths.map((path) => rangeOf(text, index, path))
}
