import { splitDocuments } from '#yaml'

/** A stretch of a text that is parsed at once; it begins and ends between documents. */
export interface Chunk {
  readonly start: number
  readonly end: number
}

const length = 512 * 1024

/** Cuts a text at document markers into chunks of about half a megabyte. */
export function chunksOf(text: string): Chunk[] {
  if (text.length <= length) return [{ start: 0, end: text.length }]
  const chunks: Chunk[] = []
  let start = 0
  for (const { end } of splitDocuments(text)) {
    if (end - start < length) continue
    chunks.push({ start, end })
    start = end
  }
  return start < text.length ? [...chunks, { start, end: text.length }] : chunks
}
