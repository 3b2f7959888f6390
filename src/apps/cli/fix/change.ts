import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FileEdit } from '#model'
import { CommandError } from '../errors.ts'

/** A file with its fixes done, not yet written. */
export interface Changed {
  /** As a person would type it. */
  readonly file: string
  readonly before: Buffer
  readonly after: Buffer
}

/** Applies edits to the bytes of their files; what differs not at all is left out. */
export function changeTexts(cwd: string, edits: readonly FileEdit[]): Changed[] {
  return [...Map.groupBy(edits, ({ file }) => file)].flatMap(([file, own]) => {
    const before = read(resolve(cwd, file), file)
    const after = applied(before, own)
    return after.equals(before) ? [] : [{ file, before, after }]
  })
}

function read(path: string, file: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandError('fix-unreadable', `cannot read \`${file}\` again: ${why}`, 'nothing was written')
  }
}

function applied(bytes: Buffer, edits: readonly FileEdit[]): Buffer {
  const pieces: Buffer[] = []
  let from = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(bytes.subarray(from, start), Buffer.from(text))
    from = end
  }
  return Buffer.concat([...pieces, bytes.subarray(from)])
}
