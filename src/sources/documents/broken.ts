import { splitDocuments, type YamlProblem } from '#yaml'

/** The texts of the documents that could not be read, in the order of their problems. */
export function brokenTexts(text: string, problems: readonly YamlProblem[]): string[] {
  if (problems.length === 0) return []
  const spans = splitDocuments(text)
  return problems.map(({ document }) => {
    const span = spans[document]
    return span === undefined ? '' : text.slice(span.start, span.end)
  })
}
