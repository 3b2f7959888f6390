import { mayHoldSecret, secretFormats } from './formats.ts'
import { keyClass } from './key.ts'
import { isPlausible, looksRandom } from './plausible.ts'

/** A secret inside a text; offsets in UTF-16 units. */
export interface FoundSecret {
  readonly start: number
  readonly end: number
  /** `aws-access-key`, `private-key`, `password`, ... */
  readonly kind: string
}

/**
 * The kind of secret that a value under a key is, undefined for none. A known form decides alone; else the key must name a
 * credential, and where the key may as well name an object (`token: ci`), the value must look made by a machine.
 */
export function detectSecret(key: string | undefined, value: string): string | undefined {
  const byFormat = formatOf(value)
  if (byFormat !== undefined) return byFormat
  const named = key === undefined ? undefined : keyClass(key)
  if (named === undefined || value.includes('\n') || !isPlausible(value)) return undefined
  if (named === 'ambiguous') return looksRandom(value) ? 'token' : undefined
  return 'password'
}

function formatOf(value: string): string | undefined {
  if (value.length < 12 || !mayHoldSecret.test(value)) return undefined
  return findFormats(value)[0]?.kind
}

/** Every secret in a text of any shape: known forms anywhere, and lines or words such as `password=...` and `token: ...`. */
export function findSecrets(text: string): FoundSecret[] {
  const found = [...(mayHoldSecret.test(text) ? findFormats(text) : []), ...findAssignments(text)]
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end).filter((one, index, all) => !all.slice(0, index).some((other) => other.end > one.start))
}

function findFormats(text: string): FoundSecret[] {
  return secretFormats.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const secret = match.groups?.['secret'] ?? match[0]
      const start = match.index + match[0].lastIndexOf(secret)
      return kind === 'url-password' && !isPlausible(secret) ? [] : [{ start, end: start + secret.length, kind }]
    }),
  )
}

const mayAssign = /pass|pwd|secret|token|key|cred|auth|dsn|dockerc/i
const assignment = /(?<key>[A-Za-z][\w.-]{0,80})["']?\s{0,3}(?::=|=>|[:=])\s{0,3}(?<quote>["']?)(?<value>[^\s"',;#]{3,})\k<quote>/g
const flag = /(?:^|\s)--?(?<key>[A-Za-z][\w.-]{0,60})\s+(?<value>[^\s"'-][^\s"']{2,})/g

function findAssignments(text: string): FoundSecret[] {
  if (!mayAssign.test(text)) return []
  return [assignment, flag].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { key = '', value = '' } = match.groups!
      const kind = keyClass(key) === undefined ? undefined : detectSecret(key, value)
      if (kind === undefined) return []
      const start = match.index + match[0].lastIndexOf(value)
      return [{ start, end: start + value.length, kind }]
    }),
  )
}
