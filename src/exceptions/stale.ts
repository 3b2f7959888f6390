import type { Diagnostic } from '#model'
import type { Baseline } from './baseline.ts'

/** Says how many entries of a baseline no longer occur, of those whose control `isJudged` says ran. */
export function staleEntries(
  { file, fingerprints, controls }: Baseline,
  seen: ReadonlySet<string>,
  isJudged: (control: string) => boolean,
): Diagnostic[] {
  const gone = [...fingerprints].filter((one) => {
    const control = controls?.get(one)
    return !seen.has(one) && (control === undefined || isJudged(control))
  })
  if (gone.length === 0) return []
  return [
    {
      level: 'warning',
      code: 'baseline-stale',
      message: `${gone.length} of ${fingerprints.size} entries of \`${file}\` no longer occur`,
      hint: `take them out with --write-baseline ${file}, which also accepts what is new`,
      location: { file, line: 1, column: 1 },
    },
  ]
}

export function baselineNotAllowed({ file }: Baseline): Diagnostic {
  return {
    level: 'warning',
    code: 'exception-not-allowed',
    message: 'exceptions by baseline do not count here',
    hint: 'use a kind that `exceptions.allow` lists',
    location: { file, line: 1, column: 1 },
  }
}
