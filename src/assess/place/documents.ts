import type { DocumentSpan } from '#model'
import { type DocumentIndex, indexDocument } from '#yaml'

/** Those with the same document together, texts and documents in the order in which they are first met. */
export function byDocument<T>(all: readonly T[], spanOf: (one: T) => DocumentSpan): T[][] {
  const texts = Map.groupBy(all, (one) => spanOf(one).text).values()
  return [...texts].flatMap((own) => [...Map.groupBy(own, (one) => spanOf(one).start).values()])
}

/** Gives the index of a document; only the last one is kept. */
export type IndexOf = (span: DocumentSpan) => DocumentIndex

export function lastIndex(): IndexOf {
  let last: { readonly text: object; readonly index: DocumentIndex } | undefined
  return (span) => {
    if (last?.text !== span.text || last.index.start !== span.start) {
      last = { text: span.text, index: indexDocument(span.text.text, span) }
    }
    return last.index
  }
}
