import { cpSync, mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { CommandError } from '../errors.ts'
import type { Changed } from './change.ts'

/** Writes the files, and gives the command that undoes it from copies: git would take other changes along. */
export function writeChanges(cwd: string, changed: readonly Changed[]): string | undefined {
  if (changed.length === 0) return undefined
  const undo = undoCommand(
    cwd,
    changed.map(({ file }) => file),
  )
  for (const { file, after } of changed) write(resolve(cwd, file), file, after)
  return undo
}

/** Copies the files as they are now, and gives the command that brings them back. */
function undoCommand(cwd: string, files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-before-'))
  const inside = files.every((file) => !file.startsWith('..'))
  for (const file of files) {
    const copy = join(folder, inside ? file : resolve(cwd, file))
    mkdirSync(dirname(copy), { recursive: true })
    cpSync(resolve(cwd, file), copy)
  }
  return `cp -r ${folder}/. ${inside ? '.' : '/'}`
}

function write(path: string, file: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandError(
      'fix-unwritable',
      `cannot write \`${file}\`: ${why}`,
      'make it writable, and run it again: what was written before it stays',
    )
  }
}
