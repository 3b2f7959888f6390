import type { Operation, SourceText } from '#model'
import { type DocumentIndex, planEdits, type Range, type TextEdit, toByteEdits } from '#yaml'
import { diffOf } from './diff.ts'
import type { FixPlan } from './fixable.ts'

/** A plan for one document of a text; refused where the text cannot be edited, or not safely. */
export function planText(text: SourceText, document: Range | DocumentIndex, operations: readonly Operation[]): FixPlan {
  if (text.readOnly !== undefined) return { refused: text.readOnly }
  const plan = planEdits(text.text, document, operations)
  return 'refused' in plan ? plan : planOf(text, plan.edits)
}

/** The plan that edits of a text are. */
export function planOf({ path, text }: SourceText, edits: readonly TextEdit[]): Extract<FixPlan, { edits: unknown }> {
  return { edits: toByteEdits(text, edits).map((edit) => ({ file: path, ...edit })), diff: diffOf(text, edits) }
}
