import type { FileEdit } from '#model'
import type { Assessment } from '#assess'
import { planTogether } from '#fix'
import { chooseFixes, type Chosen, type FixChoice } from './choose.ts'
import type { Refused } from './closing.ts'
import { prove } from './prove.ts'

/** What a run of `fix` is about to do. */
export interface FixesPlan {
  readonly edits: readonly FileEdit[]
  /** What the edits repair. */
  readonly fixes: readonly Chosen[]
  readonly refused: readonly Refused[]
  /** Open findings that were not asked for, or have no fix. */
  readonly left: { readonly unsafe: number; readonly none: number }
  /** Findings that only the fixes of this plan make fixable. */
  readonly next: number
}

/** Chooses, proves and plans the fixes of an assessment. */
export function planFixes(assessment: Assessment, choice: FixChoice): FixesPlan {
  const { chosen, left } = chooseFixes(assessment, choice)
  const proven = prove(assessment.state, chosen)
  const plan = planTogether(proven.fixes)
  const refused = proven.fixes.flatMap(({ finding }, index) => {
    const reason = plan.refused.get(index)
    return reason === undefined ? [] : [{ finding, reason }]
  })
  return {
    edits: plan.edits,
    fixes: proven.fixes.filter((_, index) => !plan.refused.has(index)),
    refused: [...proven.failed, ...refused],
    left,
    next: proven.next.filter(
      (fix) =>
        (choice.unsafe || fix.safety === 'safe') &&
        (choice.only.length === 0 || choice.only.includes(fix.control)),
    ).length,
  }
}
