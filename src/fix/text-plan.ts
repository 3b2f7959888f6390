import type { FileEdit, SourceText } from '#model'
import type { TextEdit } from '#yaml'
import type { ByteOffsets } from './byte-offsets.ts'
import { diffOf } from './diff.ts'
import type { EditedPlan, Refused } from './fixable.ts'

/** Edits of one text, by its own offsets. */
export interface TextPlan {
  readonly text: SourceText
  readonly edits: readonly TextEdit[]
  /** Of a values file: the keys that are set. */
  readonly keys?: readonly string[]
}

export type TextPlanOrRefused = TextPlan | Refused

/** The plan as a file's bytes have it. */
export function editedPlan({ text, edits, keys }: TextPlan, bytes: ByteOffsets): EditedPlan {
  return {
    edits: fileEdits(text, edits, bytes),
    diff: diffOf(text.text, edits),
    ...(keys && { values: `${text.path}: ${keys.join(', ')}` }),
  }
}

/** In the order of the text. */
export function fileEdits({ path }: SourceText, edits: readonly TextEdit[], bytes: ByteOffsets): FileEdit[] {
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => ({ file: path, start: bytes(start), end: bytes(end), text }))
}
