import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Finding, Result } from '#model'
import { type ReportOptions, reporters } from '#reporters'
import { CommandError } from '../errors.ts'
import type { Terminal } from '../terminal.ts'
import type { Output } from './outputs.ts'

/** Writes every report that was asked for; throws a `CommandError` where a file cannot be written. */
export async function writeReports(
  terminal: Terminal,
  outputs: readonly Output[],
  result: Result,
  options: ReportOptions,
  detail: (findings: readonly Finding[]) => readonly Finding[],
): Promise<void> {
  for (const { format, file } of outputs) {
    const report = await reporters[format]()
    const plain = file !== undefined
    const text = report(
      result,
      plain ? { ...options, color: false, unicode: true, width: 120 } : options,
      detail,
    )
    await writeReport(terminal, file, text)
  }
}

/** Writes a report to its file, or to standard output; throws a `CommandError` where that cannot be done. */
export async function writeReport(terminal: Terminal, file: string | undefined, text: string): Promise<void> {
  if (file === undefined) return terminal.write(text)
  try {
    await writeFile(resolve(terminal.cwd, file), text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandError(
      'output-unwritable',
      `cannot write \`${file}\`: ${why}`,
      'name a file in a folder that is there and can be written',
    )
  }
}
