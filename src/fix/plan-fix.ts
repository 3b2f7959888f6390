import type { SourceText } from '#model'
import type { DocumentIndex } from '#yaml'
import { byteOffsets, type ByteOffsets } from './byte-offsets.ts'
import type { Fixable, FixPlan } from './fixable.ts'
import { editedPlan } from './text-plan.ts'
import { workFinder } from './work.ts'

/** Plans one fix by itself. Give the document's index where several fixes of it are planned. */
export type FixPlanner = (fixable: Fixable, index?: DocumentIndex) => FixPlan

/** A planner for many fixes: what it learns of texts and templates it keeps as long as it is kept. */
export function fixPlanner(): FixPlanner {
  const find = workFinder()
  const bytesOf = bytesPerText()
  return (fixable, index) => {
    const work = find(fixable, index)
    const plan = 'refused' in work ? work : work.plan(work.operations)
    return 'refused' in plan ? plan : editedPlan(plan, bytesOf(plan.text))
  }
}

/** What repairs one finding, by itself. */
export const planFix: FixPlanner = (fixable, index) => fixPlanner()(fixable, index)

export function bytesPerText(): (text: SourceText) => ByteOffsets {
  const known = new Map<SourceText, ByteOffsets>()
  return (text) => {
    const bytes = known.get(text) ?? byteOffsets(text)
    known.set(text, bytes)
    return bytes
  }
}
