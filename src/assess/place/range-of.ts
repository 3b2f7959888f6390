import type { Path } from '#model'
import { type DocumentIndex, locatePath, type Range } from '#yaml'

/** What a place points at: its key, and its value too where that ends on the same line; of a list item its first line. */
export function rangeOf(text: string, index: DocumentIndex, path: Path): Range {
  const { key, value, exact } = locatePath(text, index, path)
  if (key === undefined) return firstLine(text, value)
  if (!exact) return key
  const whole = { start: key.start, end: Math.max(key.end, value.end) }
  return /[\r\n]/.test(text.slice(whole.start, whole.end)) ? key : whole
}

function firstLine(text: string, { start, end }: Range): Range {
  const length = text.slice(start, end).search(/[\r\n]/)
  return { start, end: length < 0 ? end : start + length }
}
