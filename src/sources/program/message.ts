import { stripVTControlCharacters } from 'node:util'

const longest = 600

/** What a program said, fit for one line of a report: no control characters, spaces joined, at most 600 characters. */
export function tidyMessage(text: string): string {
  const plain = stripVTControlCharacters(text)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return plain.length <= longest ? plain : `${plain.slice(0, longest)}…`
}
