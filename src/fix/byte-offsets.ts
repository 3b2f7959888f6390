import type { SourceText } from '#model'

/** Gives the UTF-8 byte offset of an offset in UTF-16 units. The text must be free of lone surrogates. */
export type ByteOffsets = (offset: number) => number

const step = 1024

/** Counts a text once; after that no offset costs more than a thousand characters. */
export function byteOffsets({ text }: SourceText): ByteOffsets {
  const marks = [0]
  return (offset) => {
    const mark = Math.floor(offset / step)
    while (marks.length <= mark)
      marks.push(marks.at(-1)! + bytesIn(text, (marks.length - 1) * step, marks.length * step))
    return marks[mark]! + bytesIn(text, mark * step, offset)
  }
}

/** A surrogate counts two, so that a pair counts four wherever it is cut. */
function bytesIn(text: string, start: number, end: number): number {
  let bytes = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) bytes += 2
    else bytes += 3
  }
  return bytes
}
