import { resolve } from 'node:path'
import type { Result } from '#model'
import type { Inventory } from '#inventory'
import { isSnapshot } from '#sources/snapshot'
import { progress } from '../progress.ts'
import type { RawOptions } from '../run/flags.ts'
import { readResult } from '../result/read-result.ts'
import { runScan } from '../run/run-scan.ts'
import type { Terminal } from '../terminal.ts'

/** One of the two that are compared. */
export interface Side {
  readonly result: Result
  /** Only of a snapshot. */
  readonly inventory?: Inventory
}

/** A result as it was saved, or what a scan of a snapshot finds; throws a `CommandError`. */
export async function readSide(terminal: Terminal, file: string, options: RawOptions): Promise<Side> {
  const saved = await isSnapshot(resolve(terminal.cwd, file)).catch(() => false)
  if (!saved) return { result: await readResult(terminal, file) }
  const { config } = options
  const show = progress(terminal)
  const { assessment } = await runScan(
    terminal,
    [],
    { snapshot: file, ...(config !== undefined && { config }) },
    show,
  ).finally(() => show(undefined))
  return { result: assessment.result, inventory: assessment.state.inventory }
}
