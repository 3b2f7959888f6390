import type { AssessOptions } from '#assess'
import type { Config, Known } from '#config'
import { dayOf } from '#exceptions'
import { readBaseline } from '../baseline/read.ts'
import type { Terminal } from '../terminal.ts'
import { exceptionEntries } from './entries.ts'
import type { RawOptions } from './flags.ts'

/** What a run accepts, by its configuration and options; throws a `CommandError` for a baseline that cannot be read. */
export function exceptionOptions(
  { baseline, exceptions }: Config,
  options: RawOptions,
  { cwd, now }: Pick<Terminal, 'cwd' | 'now'>,
  { controls, names }: Known,
): AssessOptions['exceptions'] {
  return {
    allow: exceptions.allow,
    lock: exceptions.lock,
    annotationsOnCluster: exceptions.annotationsOnCluster,
    entries: exceptionEntries(exceptions.entries, cwd),
    ...(baseline !== undefined && { baseline: readBaseline(baseline, cwd) }),
    strict: options['strictExceptions'] === true,
    today: dayOf(now()),
    known: { controls: new Set(controls.keys()), names },
  }
}
