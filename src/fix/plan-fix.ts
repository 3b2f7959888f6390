import type { SourceText } from '#model'
import { byteOffsets, type ByteOffsets } from './byte-offsets.ts'
import type { Fixable, FixPlan } from './fixable.ts'
import { editedPlan } from './text-plan.ts'
import { workFinder } from './work.ts'

/** Plans what repairs one finding by itself; give the findings of a document one after the other, which costs least. */
export function fixPlanner(): (fixable: Fixable) => FixPlan {
  const find = workFinder()
  const bytesOf = bytesPerText()
  return (fixable) => {
    const work = find(fixable)
    const plan = 'refused' in work ? work : work.plan(work.operations)
    return 'refused' in plan ? plan : editedPlan(plan, bytesOf(plan.text))
  }
}

/** What repairs one finding, by itself. */
export function planFix(fixable: Fixable): FixPlan {
  return fixPlanner()(fixable)
}

export function bytesPerText(): (text: SourceText) => ByteOffsets {
  const known = new Map<SourceText, ByteOffsets>()
  return (text) => {
    const bytes = known.get(text) ?? byteOffsets(text)
    known.set(text, bytes)
    return bytes
  }
}
