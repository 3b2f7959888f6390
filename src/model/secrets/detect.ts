import { findAssignments } from './assignments.ts'
import { mayHoldSecret, secretFormats } from './formats.ts'
import { keyClass } from './key.ts'
import { isHarmless, isPlausible, looksRandom, mayBeToken } from './plausible.ts'

/** A secret inside a text; offsets in UTF-16 units. */
export interface FoundSecret {
  readonly start: number
  readonly end: number
  /** `aws-access-key`, `private-key`, `password`, ..., or `maskedOnly`. */
  readonly kind: string
}

/** Kind of a value that is hidden and no evidence: its place is a credential's, its looks are not. */
export const maskedOnly = 'masked'

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
  return /key(?:_?base)?\d*$/i.test(key!) ? 'key' : 'password'
}

/** As `detectSecret`, and `maskedOnly` for what stands in a credential's place and is better hidden. */
export function judgeValue(key: string, value: string): string | undefined {
  const named = keyClass(key)
  if (named === undefined) return undefined
  const kind = detectSecret(key, value)
  if (kind !== undefined) return kind
  return !isHarmless(value) && (named === 'credential' || mayBeToken(key, value)) ? maskedOnly : undefined
}

function formatOf(value: string): string | undefined {
  if (value.length < 12 || !mayHoldSecret.test(value)) return undefined
  return findFormats(value)[0]?.kind
}

/** Every secret in a text of any shape: known forms anywhere, and lines or words such as `password=...` and `token: ...`. */
export function findSecrets(text: string): FoundSecret[] {
  const found = mayHoldSecret.test(text) ? findFormats(text) : []
  for (const { key, value, start, end, sure } of findAssignments(text)) {
    const kind = judgeValue(key, value)
    if (kind === undefined) continue
    found.push({ start, end, kind: sure || /\d/.test(value) ? kind : maskedOnly })
  }
  return joined(found)
}

function findFormats(text: string): FoundSecret[] {
  return secretFormats.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const secret = match.groups?.['secret']
      if (secret === undefined) return [{ start: match.index, end: match.index + match[0].length, kind }]
      if (!isPlausible(secret) || (kind === 'authorization-header' && !looksRandom(secret))) return []
      const start = match.index + match[0].lastIndexOf(secret)
      return [{ start, end: start + secret.length, kind }]
    }),
  )
}

/** In order and apart: what overlaps becomes one, of the first one's kind. */
function joined(found: readonly FoundSecret[]): FoundSecret[] {
  const apart: FoundSecret[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1)
    if (last === undefined || one.start >= last.end) apart.push(one)
    else if (one.end > last.end) apart[apart.length - 1] = { ...last, end: one.end }
  }
  return apart
}
