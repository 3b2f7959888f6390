import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import type { Diagnostic, SourceText } from '#model'
import { unreadable } from '../unreadable.ts'

/** Larger files are refused: their text alone would fill the memory that a scan may use. */
const largest = 256 * 1024 * 1024

const sniffed = 8192

/** The text of a file, or why there is none. */
export function readText(path: string, shown: string): SourceText | Diagnostic {
  try {
    const { size } = statSync(path)
    if (size > largest)
      return refused(shown, 'file-too-large', `\`${shown}\` is larger than 256 MiB`, 'split it')
    return textOf(readFileSync(path), shown)
  } catch (error) {
    return unreadable(shown, error)
  }
}

/** The text of bytes: UTF-8, or UTF-16 with its mark; anything else but UTF-8 can be read and not edited. */
export function textOf(bytes: Buffer, shown: string): SourceText | Diagnostic {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return { path: shown, text: utf16, readOnly: 'the file is not UTF-8' }
  if (bytes.subarray(0, sniffed).includes(0)) {
    return refused(shown, 'binary-file', `\`${shown}\` is a binary file`, 'leave it out with --exclude')
  }
  return {
    path: shown,
    text: bytes.toString('utf8'),
    ...(!isUtf8(bytes) && { readOnly: 'the file is not UTF-8' }),
  }
}

function utf16Of(bytes: Buffer): string | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes).swap16().toString('utf16le') : undefined
}

function refused(shown: string, code: string, message: string, hint: string): Diagnostic {
  return { level: 'error', code, message, hint, location: { file: shown, line: 1, column: 1 } }
}
