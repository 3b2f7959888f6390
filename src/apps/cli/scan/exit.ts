import type { Result } from '#model'
import { exitCode } from '../errors.ts'

/** The first that holds: 2 for a defect of ours, 3 for what could not be read or judged, 1 for the gate, else 0. */
export function exitOf(
  { summary, notEvaluated, target }: Result,
  allow: readonly ('incomplete' | 'empty')[],
): number {
  if (notEvaluated.some(({ reason }) => reason.code === 'internal')) return exitCode.usage
  if (!summary.complete && !allow.includes('incomplete')) return exitCode.unread
  if (summary.resources === 0 && target.nodes === undefined && !allow.includes('empty'))
    return exitCode.unread
  return summary.gate.crossed ? exitCode.gate : exitCode.ok
}
