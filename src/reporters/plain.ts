import { plainText } from '#model'

/** Longer than any name that Kubernetes or a file system allows, and than any message of ours. */
const longest = 2000

/**
 * A text from outside as one line that acts on no terminal, log or build server (GitHub's runner obeys `##[` anywhere in a line), and that
 * is no longer than a report can bear.
 */
export function plainLine(text: string, length = longest): string {
  const short = text.length <= length ? text : `${text.slice(0, length)}…`
  return plainText(short.toWellFormed()).replaceAll('##[', String.raw`#\u{23}[`)
}
