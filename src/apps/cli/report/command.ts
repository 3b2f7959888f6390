import type { CommandRun } from '../commands.ts'
import { exitCode } from '../errors.ts'
import { parseOutputs } from '../output/outputs.ts'
import { reportOptions } from '../output/report-options.ts'
import { writeReports } from '../output/write.ts'
import { readResult } from '../result/read-result.ts'

/** `seaworthy report RESULT`: a saved result in other formats; nothing is evaluated again, so it fails on no gate. */
export const run: CommandRun = async (terminal, [file = ''], options) => {
  const outputs = parseOutputs((options['output'] as readonly string[] | undefined) ?? [], terminal.env)
  const result = await readResult(terminal, file)
  await writeReports(
    terminal,
    outputs,
    result,
    reportOptions(terminal, options, result.target.sources),
    (findings) => findings,
  )
  return exitCode.ok
}
