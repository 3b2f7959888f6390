import type { Result } from '#model'
import { exitCode } from '../errors.ts'

/** Codes of diagnostics about exceptions, which fail a run only where exceptions are strict. */
const exceptionCodes = /^(exception|baseline)-/

export interface ExitRules {
  /** Whether a warning about an exception fails the run. */
  readonly strict: boolean
  /** Whether all findings were just accepted into a baseline. */
  readonly accepted: boolean
}

/** The first that holds: 2 for a defect of ours, 3 for what could not be read or judged, 1 for the gate, else 0. */
export function exitOf(
  { summary, diagnostics, notEvaluated }: Result,
  allow: readonly ('incomplete' | 'empty')[],
  { strict, accepted }: ExitRules,
): number {
  if (notEvaluated.some(({ reason }) => reason.code === 'internal')) return exitCode.usage
  if (!summary.complete && !allow.includes('incomplete')) return exitCode.unread
  if (summary.resources === 0 && !allow.includes('empty')) return exitCode.unread
  const slack = diagnostics.some(({ level, code }) => level === 'warning' && exceptionCodes.test(code))
  if (strict && slack) return exitCode.unread
  return summary.gate.crossed && !accepted ? exitCode.gate : exitCode.ok
}
