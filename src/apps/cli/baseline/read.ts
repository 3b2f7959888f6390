import { readFileSync } from 'node:fs'
import { type Baseline, parseBaseline } from '#exceptions'
import { shownPath } from '#sources'
import { CommandError } from '../errors.ts'

/** The baseline at an absolute path; throws a `CommandError`. */
export function readBaseline(path: string, cwd: string): Baseline {
  const shown = shownPath(cwd, path)
  const baseline = parseBaseline(textOf(path, shown), shown)
  if (typeof baseline !== 'string') return baseline
  throw new CommandError(
    'not-a-baseline',
    `\`${shown}\` is no baseline: ${baseline}`,
    `write one with --write-baseline ${shown}`,
  )
}

function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error)
    throw new CommandError(
      'baseline-unreadable',
      `cannot read \`${shown}\`: ${why}`,
      `write one with --write-baseline ${shown}`,
    )
  }
}
