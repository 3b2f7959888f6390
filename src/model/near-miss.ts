import type { Path } from './path.ts'

/** The path, from where a check looks, of a key that was probably meant. */
export interface NearMiss {
  readonly at: Path
  readonly why: 'misspelt' | 'misplaced'
}

/**
 * Looks for what an author probably meant by a missing `field`: the same key at a level above, where Kubernetes
 * drops it, or a key beside its place that differs by case or by at most two letters.
 */
export function nearMiss(root: unknown, field: Path): NearMiss | undefined {
  const key = String(field.at(-1))
  for (let depth = field.length - 2; depth >= 0; depth--) {
    const at = [...field.slice(0, depth), key]
    if (holds(root, at)) return { at, why: 'misplaced' }
  }
  const parent = field.slice(0, -1)
  const spelling = keysAt(root, parent).find((candidate) => candidate !== key && isNear(candidate, key))
  return spelling === undefined ? undefined : { at: [...parent, spelling], why: 'misspelt' }
}

function holds(root: unknown, path: Path): boolean {
  return keysAt(root, path.slice(0, -1)).includes(String(path.at(-1)))
}

function keysAt(root: unknown, path: Path): string[] {
  let value = root
  for (const step of path) value = isRecord(value) ? value[step] : undefined
  return isRecord(value) ? Object.keys(value) : []
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}

function isNear(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() || (b.length > 5 && editDistance(a, b) <= 2)
}

/** Edits from one word to the other, where two letters that changed places are one (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforeLast[j - 2]! + 1 : Infinity
      row.push(Math.min(row[j - 1]! + 1, last[j]! + 1, substitution, swapped))
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}

/** The candidate nearest to `word`, if any is near enough to be what was meant; else the shortest that begins with it or holds it. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  let best: { candidate: string; distance: number } | undefined
  for (const candidate of all) {
    const distance = editDistance(word, candidate)
    if (distance < (best?.distance ?? Math.max(2, word.length / 2.5))) best = { candidate, distance }
  }
  return best?.candidate ?? part(word, all)
}

function part(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < 3) return undefined
  const length = word.length
  const fits = (candidate: string): boolean =>
    candidate.includes(word) || (length >= 5 && editDistance(word, candidate.slice(0, length)) <= 2)
  return candidates.filter(fits).toSorted((a, b) => a.length - b.length)[0]
}
