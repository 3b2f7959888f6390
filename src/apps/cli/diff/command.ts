import { type Finding, isAtLeast, isSeverity, nearest, severities } from '#model'
import type { CommandRun } from '../commands.ts'
import { exitCode, unknownWord } from '../errors.ts'
import { readResult } from '../result/read-result.ts'
import { compareResults } from './compare.ts'
import { printComparison } from './print.ts'

/** `seaworthy diff OLD NEW`: fails on findings that are new, whatever was there before. */
export const run: CommandRun = async (terminal, [oldFile = '', newFile = ''], options) => {
  const failOn = String(options['failOn'])
  if (failOn !== 'never' && !isSeverity(failOn)) {
    const words = [...severities, 'never']
    throw unknownWord('severity', failOn, nearest(failOn, words), `one of ${words.join(', ')}`)
  }
  const [older, newer] = [await readResult(terminal, oldFile), await readResult(terminal, newFile)]
  const comparison = compareResults(older, newer)
  const crossing =
    failOn === 'never' ? [] : comparison.opened.filter(({ severity }) => isAtLeast(severity, failOn))
  await terminal.write(
    options['output'] === 'json'
      ? `${JSON.stringify({ ...comparison, gate: { failOn, crossed: crossing.length > 0 } }, undefined, 2)}\n`
      : printComparison(comparison, { failOn, crossing: crossing.length }),
  )
  return exitOf(crossing, newer.summary.complete)
}

function exitOf(crossing: readonly Finding[], complete: boolean): number {
  if (!complete) return exitCode.unread
  return crossing.length > 0 ? exitCode.gate : exitCode.ok
}
