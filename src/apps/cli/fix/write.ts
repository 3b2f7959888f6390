import { cpSync, mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { repositoryRoot } from '#sources'
import { CommandError } from '../errors.ts'
import type { Terminal } from '../terminal.ts'
import type { Changed } from './change.ts'

/** Writes the files and says how to undo that: by git, or from the copies that it made. */
export async function writeChanges(terminal: Terminal, changed: readonly Changed[]): Promise<void> {
  if (changed.length === 0) return
  const { cwd } = terminal
  const files = changed.map(({ file }) => file)
  const undo =
    repositoryRoot(cwd) === undefined
      ? `cp -r ${copiesOf(cwd, files)}/. .`
      : `git restore -- ${files.join(' ')}`
  for (const { file, after } of changed) write(resolve(cwd, file), file, after)
  await terminal.writeError(`undo: ${undo}\n`)
}

function copiesOf(cwd: string, files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-before-'))
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(resolve(cwd, file), join(folder, file))
  }
  return folder
}

function write(path: string, file: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandError(
      'fix-unwritable',
      `cannot write \`${file}\`: ${why}`,
      'make it writable; files before it were changed',
    )
  }
}
