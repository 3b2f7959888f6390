import { findSecrets, redactedText, type Resource, type SourceText, valueAt } from '#model'
import { locatePath, type Range } from '#yaml'
import { type IndexOf, lastIndex } from './documents.ts'

/** What a text must not show of a resource, in a stretch of it. */
export type SensitiveRanges = (resource: Resource, shown: SourceText, window: Range) => Range[]

/**
 * Values that were taken out of the resource, wherever they stand in the stretch, and whatever else in it looks like a secret: a
 * comment, a template's default. Reads each resource's document once.
 */
export function sensitiveRanges(indexOf: IndexOf): SensitiveRanges {
  const known = new Map<Resource, readonly Range[]>()
  const redacted = (resource: Resource): readonly Range[] => {
    const ranges = known.get(resource) ?? redactedRanges(resource, indexOf)
    known.set(resource, ranges)
    return ranges
  }
  return (resource, shown, { start, end }) => {
    const found = findSecrets(shown.text.slice(start, end)).map((one) => shifted(one, start))
    const ranges = redacted(resource)
    const own = resource.origin.type !== 'cluster' && resource.origin.text === shown ? ranges : []
    return [...own, ...found, ...occurrences(shown.text, textsOf(resource, ranges), { start, end })]
  }
}

/** The values that the resource no longer holds, line by line as its text has them. */
export function redactedTexts(resource: Resource): string[] {
  return textsOf(resource, redactedRanges(resource, lastIndex()))
}

/** Shorter words stand in too many places that hold no secret. */
const shortest = { word: 3, line: 8 }

function textsOf({ origin }: Resource, ranges: readonly Range[]): string[] {
  if (origin.type === 'cluster') return []
  const texts = ranges.flatMap(({ start, end }) => {
    const lines = origin.text.text.slice(start, end).split(/\r\n?|\n/)
    const words = lines.map((line) => line.trim().replace(/^['"]|['"]$/g, ''))
    return words.filter(({ length }) => length >= (lines.length === 1 ? shortest.word : shortest.line))
  })
  return [...new Set(texts)].toSorted((a, b) => b.length - a.length)
}

/** Where the values that the resource no longer holds stand in its own text. */
function redactedRanges({ origin, object, redactions = [] }: Resource, indexOf: IndexOf): Range[] {
  if (origin.type === 'cluster' || redactions.length === 0) return []
  const { text } = origin.text
  const index = indexOf(origin)
  return redactions.flatMap(({ path }) => {
    const { exact, value } = locatePath(text, index, [...origin.item, ...path])
    if (!exact) return []
    const parts =
      valueAt(object, path) === redactedText ? [] : findSecrets(text.slice(value.start, value.end))
    return parts.length === 0 ? [value] : parts.map((part) => shifted(part, value.start))
  })
}

function occurrences(text: string, secrets: readonly string[], { start, end }: Range): Range[] {
  const ranges: Range[] = []
  for (const secret of secrets) {
    for (let at = text.indexOf(secret, start); at >= 0 && at < end; at = text.indexOf(secret, at + 1)) {
      ranges.push({ start: at, end: at + secret.length })
    }
  }
  return ranges
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}
