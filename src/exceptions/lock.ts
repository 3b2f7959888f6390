import type { Diagnostic, Severity } from '#model'
import type { Candidate } from './candidate.ts'
import { type Known, nearestHint } from './known.ts'

/** What nobody may except; controls by their present ids. */
export interface Lock {
  readonly controls: readonly string[]
  readonly severities: readonly Severity[]
}

export function isLocked(
  { control, severity }: Pick<Candidate, 'control' | 'severity'>,
  lock: Lock,
): boolean {
  return lock.controls.includes(control) || lock.severities.includes(severity)
}

/** Names that lock nothing, since no control has them. */
export function lockDiagnostics({ controls }: Lock, known: Known): Diagnostic[] {
  return controls
    .filter((id) => !known.controls.has(id))
    .map((id) => ({
      level: 'warning',
      code: 'exception-unknown-control',
      message: `\`exceptions.lock\` names the unknown control \`${id}\``,
      hint: nearestHint(id, known),
    }))
}
