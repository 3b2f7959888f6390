import type { ByteEdit, TextEdit } from './text-edit.ts'

/** Applies edits that do not overlap, in any order. Several insertions at one offset keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let from = 0
  for (const edit of inOrder(edits)) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}

/** The same edits by UTF-8 byte offsets, in order; the text must be free of lone surrogates. */
export function toByteEdits(text: string, edits: readonly TextEdit[]): ByteEdit[] {
  let at = 0
  let bytes = 0
  const byteOffset = (offset: number): number => {
    bytes += utf8Length(text, at, offset)
    at = offset
    return bytes
  }
  return inOrder(edits).map((edit) => ({
    start: byteOffset(edit.start),
    end: byteOffset(edit.end),
    text: edit.text,
  }))
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3
  }
  return bytes
}
