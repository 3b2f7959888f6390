import { findSecrets, type Resource, type SourceText } from '#model'
import { indexDocument, type LineMap, locatePath, type Range } from '#yaml'

/**
 * What an excerpt of a text must not show: values that were taken out of the resource, wherever they stand in the lines, and
 * whatever else in them looks like a secret (a comment, a neighbour's line, a value of another document).
 */
export function sensitiveRanges(resource: Resource, shown: SourceText, lines: LineMap, line: number, context: number): Range[] {
  const start = lines.lineStart(Math.max(1, line - context))
  const end = lines.lineEnd(Math.min(lines.lineCount, line + context + 4))
  const own = redactedRanges(resource)
  const found = findSecrets(shown.text.slice(start, end)).map((one) => ({ start: one.start + start, end: one.end + start }))
  const { origin } = resource
  if (origin.type === 'cluster') return found
  if (origin.text === shown) return [...own, ...found]
  return [...found, ...occurrences(shown.text, redactedTexts(resource), start, end)]
}

/** The values that the resource no longer holds, as its text has them. */
export function redactedTexts(resource: Resource): string[] {
  const { origin } = resource
  if (origin.type === 'cluster') return []
  const texts = redactedRanges(resource).map(({ start, end }) => origin.text.text.slice(start, end).replace(/^['"]|['"]$/g, ''))
  return texts.filter(({ length }) => length >= 3)
}

/** Where the values that the resource no longer holds stand in its own text. */
function redactedRanges({ origin, redactions = [] }: Resource): Range[] {
  if (origin.type === 'cluster' || redactions.length === 0) return []
  const index = indexDocument(origin.text.text, origin)
  return redactions.flatMap(({ path }) => {
    const { exact, value } = locatePath(origin.text.text, index, [...origin.item, ...path])
    return exact ? [value] : []
  })
}

function occurrences(text: string, secrets: readonly string[], start: number, end: number): Range[] {
  const ranges: Range[] = []
  for (const secret of secrets) {
    for (let at = text.indexOf(secret, start); at >= 0 && at < end; at = text.indexOf(secret, at + 1)) {
      ranges.push({ start: at, end: at + secret.length })
    }
  }
  return ranges
}
