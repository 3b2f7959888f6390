import type { SourceText } from '#model'
import { type LineMap, lineMap } from '#yaml'

/** What `make` gives for a text, made once for each. */
export function perText<T>(make: (text: SourceText) => T): (text: SourceText) => T {
  const made = new Map<SourceText, { readonly value: T }>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known.value
    const value = make(text)
    made.set(text, { value })
    return value
  }
}

export type LinesOf = (text: SourceText) => LineMap

export function linesPerText(): LinesOf {
  return perText(({ text }) => lineMap(text))
}
