import { stripVTControlCharacters } from 'node:util'
import { findSecrets, mask, plainText } from '#model'

const longest = 600

/** What a server or a program said, fit for one line of a report: nothing that acts, no secret, at most 600 characters. */
export function outsideText(text: string): string {
  const line = plainText(stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim())
  const masked = mask(line, findSecrets(line))
  return masked.length <= longest ? masked : `${masked.slice(0, longest)}…`
}
