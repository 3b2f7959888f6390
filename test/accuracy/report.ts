import { isRight, type Score, type Scored } from './score.ts'

/** One line for a corpus; with `misses`, a line for each check that has some, and for each label. */
export function asText(name: string, score: Score, scored: readonly Scored[], misses: boolean): string {
  const { labels, positives, found, negatives, clean, listed, unmapped } = score
  const line = `${name.padEnd(14)}  found ${part(found, positives)}  clean ${part(clean, negatives)}  listed ${listed}  unmapped ${unmapped}  of ${labels} labels\n`
  return misses ? line + missesOf(score, scored) : line
}

function part(some: number, all: number): string {
  return `${some}/${all} (${all === 0 ? '100' : ((some / all) * 100).toFixed(2)} %)`
}

function missesOf({ differences }: Score, scored: readonly Scored[]): string {
  const listed = new Set(differences.map(({ id }) => id))
  const missed = scored.filter((one) => one.ours !== undefined && !isRight(one) && !listed.has(one.id))
  const byCheck = Map.groupBy(missed, ({ check }) => check)
  const unmapped = new Map(
    [...Map.groupBy(scored, ({ check, ours }) => (ours === undefined ? check : ''))].filter(
      ([check]) => check,
    ),
  )
  return [
    ...[...byCheck]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .flatMap(([check, labels]) => [
        `  ${check} (${labels[0]!.controls.join(', ')}): ${labels.length} of ${scored.filter((one) => one.check === check).length}\n`,
        ...labels.map(({ id, expected }) => `    ${expected} ${id}\n`),
      ]),
    ...[...unmapped].map(([check, labels]) => `  unmapped ${check}: ${labels.length}\n`),
  ].join('')
}
