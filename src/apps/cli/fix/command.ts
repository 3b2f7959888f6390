import type { CommandRun } from '../commands.ts'
import { exitCode } from '../errors.ts'
import { progress } from '../progress.ts'
import { type RawOptions, strings } from '../run/flags.ts'
import { runScan, type ScanRun } from '../run/run-scan.ts'
import type { Terminal } from '../terminal.ts'
import { changeTexts } from './change.ts'
import { closing, errorsOf } from './closing.ts'
import { onlyControls } from './only.ts'
import { planFixes } from './plan-fixes.ts'
import { printDiff } from './print-diff.ts'
import { keepProven } from './keep-proven.ts'
import { writeChanges } from './write.ts'

/** `seaworthy fix PATHS`: the safe fixes, applied; nothing is written with `--diff` or `--check`. */
export const run: CommandRun = async (terminal, paths, options) => {
  const only = onlyControls(strings(options['only']))
  const scan = scanner(terminal, paths, { ...options, control: [...strings(options['control']), ...only] })
  const { assessment } = await scan()
  const plan = planFixes(assessment, { unsafe: options['unsafe'] === true, only })
  const changed = changeTexts(terminal.cwd, plan.edits)
  const { summary, diagnostics } = assessment.result
  if (options['diff'] === true) await terminal.write(printDiff(terminal, changed, assessment.state.inventory))
  const writes = options['diff'] !== true && options['check'] !== true
  const undo = writes ? writeChanges(terminal.cwd, changed) : undefined
  const kept = writes
    ? await keepProven(terminal.cwd, { plan, changed, before: assessment, scan })
    : { ...plan, changed }
  if (undo !== undefined && kept.changed.length > 0) await terminal.writeError(`undo: ${undo}\n`)
  const said = closing({ ...kept, done: kept.fixes.length, left: plan.left, next: plan.next, writes, paths })
  await terminal.writeError(errorsOf(diagnostics) + said)
  if (!summary.complete || summary.resources === 0) return exitCode.unread
  return options['check'] === true && changed.length > 0 ? exitCode.gate : exitCode.ok
}

/** The same scan, as often as it is asked for. */
function scanner(terminal: Terminal, paths: readonly string[], options: RawOptions): () => Promise<ScanRun> {
  const show = progress(terminal)
  return () => runScan(terminal, paths, options, show, true).finally(() => show(undefined))
}
