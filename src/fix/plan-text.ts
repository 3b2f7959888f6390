import type { Operation, SourceText } from '#model'
import { type DocumentIndex, type LineMap, lineMap, planEdits, type Range, type TextEdit, toByteEdits } from '#yaml'
import { diffOf } from './diff.ts'
import type { FixPlan } from './fixable.ts'

/** What many plans for one text share. */
export interface TextFacts {
  readonly lines: LineMap
  /** Every character is one byte, so that offsets are byte offsets. */
  readonly ascii: boolean
}

export function textFacts({ text }: SourceText): TextFacts {
  // oxlint-disable-next-line no-control-regex -- control characters are bytes of their own too
  return { lines: lineMap(text), ascii: /^[\x00-\x7F]*$/.test(text) }
}

/** A plan for one document of a text; refused where the text cannot be edited, or not safely. */
export function planText(
  text: SourceText,
  document: Range | DocumentIndex,
  operations: readonly Operation[],
  facts: TextFacts = textFacts(text),
): FixPlan {
  if (text.readOnly !== undefined) return { refused: text.readOnly }
  const plan = planEdits(text.text, document, operations)
  return 'refused' in plan ? plan : planOf(text, plan.edits, facts)
}

/** The plan that edits of a text are. */
export function planOf(
  { path, text }: SourceText,
  edits: readonly TextEdit[],
  { lines, ascii }: TextFacts,
): Extract<FixPlan, { edits: unknown }> {
  const inBytes = ascii ? edits : toByteEdits(text, edits)
  return { edits: inBytes.map((edit) => ({ file: path, ...edit })), diff: diffOf(text, edits, lines) }
}
