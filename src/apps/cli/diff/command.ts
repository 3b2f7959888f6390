import { type Finding, isAtLeast, isSeverity, nearest, severities } from '#model'
import type { CommandRun } from '../commands.ts'
import { exitCode, unknownWord } from '../errors.ts'
import { compareResults } from './compare.ts'
import { printComparison } from './print.ts'
import { compareResources } from './resources.ts'
import { readSide } from './side.ts'

/** `seaworthy diff OLD NEW`: fails on findings that are new, whatever was there before. Of two snapshots the objects are compared as well. */
export const run: CommandRun = async (terminal, [oldFile = '', newFile = ''], options) => {
  const failOn = String(options['failOn'])
  if (failOn !== 'never' && !isSeverity(failOn)) {
    const words = [...severities, 'never']
    throw unknownWord('severity', failOn, nearest(failOn, words), `one of ${words.join(', ')}`)
  }
  const older = await readSide(terminal, oldFile, options)
  const newer = await readSide(terminal, newFile, options)
  const comparison = {
    ...compareResults(older.result, newer.result),
    ...(older.inventory &&
      newer.inventory && { resources: compareResources(older.inventory, newer.inventory) }),
  }
  const crossing =
    failOn === 'never' ? [] : comparison.opened.filter(({ severity }) => isAtLeast(severity, failOn))
  await terminal.write(
    options['output'] === 'json'
      ? `${JSON.stringify({ ...comparison, gate: { failOn, crossed: crossing.length > 0 } }, undefined, 2)}\n`
      : printComparison(comparison, { failOn, crossing: crossing.length }),
  )
  return exitOf(crossing, newer.result.summary.complete)
}

function exitOf(crossing: readonly Finding[], complete: boolean): number {
  if (!complete) return exitCode.unread
  return crossing.length > 0 ? exitCode.gate : exitCode.ok
}
