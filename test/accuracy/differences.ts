import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocuments } from '#yaml'
import { type Condition, conditionNames, holds, type Subject } from './conditions.ts'

/** Why our verdict differs from a label, and stays. */
export const causes = [
  "peer's bug",
  'other opinion',
  'other Kubernetes version',
  'unreliable label',
  'needs an admission request or signature',
] as const

export type Cause = (typeof causes)[number]

/** Labels of a peer's check that we do not follow: never by a case, always by what the case is like. */
export interface Difference {
  /** The check, or the checks that begin so where it ends in `*`. */
  readonly check: string
  readonly expected?: 'fail' | 'pass'
  readonly when: Condition
  readonly cause: Cause
  /** What Kubernetes does, or why the question is another one. */
  readonly why: string
}

/** The committed differences of a corpus; none where it has no file. */
export function readDifferences(corpus: string): readonly Difference[] {
  const path = join(import.meta.dirname, 'differences', `${corpus}.yaml`)
  if (!existsSync(path)) return []
  const [document] = parseDocuments(readFileSync(path, 'utf8')).documents
  return (document?.value ?? []) as readonly Difference[]
}

/** The listed difference that a label falls under. */
export function differenceOf(differences: readonly Difference[], subject: Subject): Difference | undefined {
  const { one, label } = subject
  return differences.find(
    ({ check, expected, when }) =>
      isOf(check, one.check) &&
      (expected === undefined || expected === label.expected) &&
      holds(when, subject),
  )
}

function isOf(pattern: string, check: string): boolean {
  return pattern.endsWith('*') ? check.startsWith(pattern.slice(0, -1)) : check === pattern
}

/** What is wrong with a list of differences. */
export function differenceFaults(differences: readonly Difference[]): string[] {
  return differences.flatMap(({ check, when, cause, why }) => {
    const names = Object.keys(when)
    const unknown = names.filter((name) => !conditionNames.includes(name))
    return [
      ...(names.length === 0 ? [`${check}: it has no condition`] : []),
      ...unknown.map((name) => `${check}: no condition \`${name}\``),
      ...(causes.includes(cause) ? [] : [`${check}: no cause \`${cause}\``]),
      ...(why === undefined ? [`${check}: it does not say why`] : []),
    ]
  })
}
