import { writeBaseline } from '../baseline/write.ts'
import { isOfMany } from '../cluster/many/is-of-many.ts'
import type { CommandRun } from '../commands.ts'
import { parseOutputs } from '../output/outputs.ts'
import { reportOptions } from '../output/report-options.ts'
import { writeReports } from '../output/write.ts'
import { progress } from '../progress.ts'
import { strings } from '../run/flags.ts'
import { runScan } from '../run/run-scan.ts'
import { exitOf } from './exit.ts'

/** `seaworthy scan PATHS`: reads, evaluates, reports; the exit code says what came of it. */
export const run: CommandRun = async (terminal, paths, options) => {
  if (options['dryRun'] === true) return dryRun(terminal, paths, options)
  if (isOfMany(options)) return (await import('../cluster/many/command.ts')).run(terminal, paths, options)
  const begin = performance.now()
  const outputs = parseOutputs(strings(options['output']), terminal.env)
  const show = progress(terminal)
  const { assessment, config, detail } = await runScan(terminal, paths, options, show).finally(() =>
    show(undefined),
  )
  const { result } = assessment
  const elapsed = performance.now() - begin
  await writeReports(terminal, outputs, result, reportOptions(terminal, options, paths, elapsed), detail)
  const file = options['writeBaseline']
  if (file !== undefined) await writeBaseline(terminal, String(file), result, config.exceptions.lock)
  return exitOf(result, config.allow)
}

const dryRun: CommandRun = async (terminal, paths, options) => {
  const { checkDryRun, run: print } = await import('../cluster/dry-run.ts')
  checkDryRun(options)
  return print(terminal, paths, options)
}
