import type { FileEdit } from '#model'

/** A text after edits by byte offsets, as the command writes it. */
export function edited(text: string, edits: readonly FileEdit[]): string {
  let bytes = Buffer.from(text)
  for (const { start, end, text: added } of edits.toReversed()) {
    bytes = Buffer.concat([bytes.subarray(0, start), Buffer.from(added), bytes.subarray(end)])
  }
  return bytes.toString()
}
