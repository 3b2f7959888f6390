import type { Case, Reader } from './case.ts'
import { type Difference, differenceOf } from './differences.ts'
import { judge } from './judge.ts'
import { type Mapping, questionOf } from './mapping.ts'
import type { Scored } from './score.ts'

/** Judges every case of a corpus. */
export function measure(
  reader: Reader,
  folder: string,
  mapping: Mapping,
  differences: readonly Difference[],
): Scored[] {
  const scored: Scored[] = []
  for (const one of reader(folder)) scored.push(...scoredLabels(one, mapping, differences))
  return scored
}

function scoredLabels(one: Case, mapping: Mapping, differences: readonly Difference[]): Scored[] {
  const question = questionOf(mapping, one)
  const verdicts = question === undefined ? undefined : judge(one, question)
  return one.labels.map((label, index): Scored => {
    const ours = verdicts?.[index]
    const differs = ours !== label.expected
    const cause = differs ? differenceOf(differences, { one, label })?.cause : undefined
    return {
      id: label.id,
      check: one.check,
      expected: label.expected,
      controls: question?.controls ?? [],
      ours,
      ...(cause !== undefined && { cause }),
    }
  })
}
