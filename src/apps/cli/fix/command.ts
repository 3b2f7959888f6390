import { type Diagnostic, type Finding, plainText } from '#model'
import { controls } from '#controls'
import { planTogether } from '#fix'
import { frameworks } from '#frameworks'
import type { CommandRun } from '../commands.ts'
import { exitCode } from '../errors.ts'
import { progress } from '../progress.ts'
import { checkIds } from '../run/check-ids.ts'
import { strings } from '../run/flags.ts'
import { knownNames } from '../run/known.ts'
import { runScan } from '../run/run-scan.ts'
import { chooseFixes, type Chosen, type FixChoice } from './choose.ts'
import { changeTexts, type Changed } from './change.ts'
import { printDiff } from './print-diff.ts'
import { prove } from './prove.ts'
import { writeChanges } from './write.ts'

/** `seaworthy fix PATHS`: the safe fixes, applied; nothing is written with `--diff` or `--check`. */
export const run: CommandRun = async (terminal, paths, options) => {
  const show = progress(terminal)
  const only = checkIds({}, strings(options['only']), knownNames(controls, frameworks))
  const evaluated = { ...options, control: [...strings(options['control']), ...only] }
  const { assessment } = await runScan(terminal, paths, evaluated, show).finally(() => show(undefined))
  const choice: FixChoice = { unsafe: options['unsafe'] === true, only }
  const { chosen, left } = chooseFixes(assessment, choice)
  const proven = prove(assessment.state, chosen)
  const plan = planTogether(proven.fixes)
  const changed = changeTexts(terminal.cwd, plan)
  const done = proven.fixes.filter((_, index) => !plan.refused.has(index))
  const refused = [
    ...proven.failed,
    ...proven.fixes.flatMap((fix, index) => {
      const reason = plan.refused.get(index)
      return reason === undefined ? [] : [{ finding: fix.finding, reason }]
    }),
  ]
  if (options['diff'] === true) await terminal.write(printDiff(terminal, changed, assessment.state.inventory))
  const writes = options['diff'] !== true && options['check'] !== true
  if (writes) await writeChanges(terminal, changed)
  const { summary, diagnostics } = assessment.result
  await terminal.writeError(errorsOf(diagnostics) + closing({ changed, done, refused, left, writes, paths }))
  if (!summary.complete || summary.resources === 0) return exitCode.unread
  return options['check'] === true && changed.length > 0 ? exitCode.gate : exitCode.ok
}

/** What could not be read, and so not be fixed. */
function errorsOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ level }) => level === 'error')
  return errors
    .map(({ code, message, hint }) => `error[${code}]: ${plainText(message)}\n  hint: ${plainText(hint)}\n`)
    .join('')
}

interface Closing {
  readonly changed: readonly Changed[]
  readonly done: readonly Chosen[]
  readonly refused: readonly { readonly finding: Finding; readonly reason: string }[]
  readonly left: { readonly unsafe: number; readonly none: number }
  readonly writes: boolean
  readonly paths: readonly string[]
}

const mostRefused = 10

/** What was done, what was not and why, and what would do more. */
function closing({ changed, done, refused, left, writes, paths }: Closing): string {
  const verb = writes ? 'fixed' : 'would fix'
  const files = changed.map(({ file }) => file)
  const lines = [
    `${verb} ${done.length} ${done.length === 1 ? 'finding' : 'findings'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}${files.length > 0 ? `: ${files.join(' ')}` : ''}`,
    ...refused
      .slice(0, mostRefused)
      .map(({ finding, reason }) => `not fixed  ${placeOf(finding)}${finding.control}: ${reason}`),
    ...(refused.length > mostRefused ? [`not fixed  ${refused.length - mostRefused} more`] : []),
    ...(left.unsafe > 0
      ? [`${left.unsafe} more with unsafe fixes: seaworthy fix --unsafe --diff ${paths.join(' ')}`.trimEnd()]
      : []),
    ...(left.none > 0 ? [`${left.none} without a fix: seaworthy explain CONTROL says what to do`] : []),
  ]
  return `${lines.join('\n')}\n`
}

function placeOf({ location }: Finding): string {
  return location === undefined ? '' : `${location.file}:${location.line}  `
}
