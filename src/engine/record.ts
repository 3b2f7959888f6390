import type { EngineFinding, Unevaluated } from './evaluation.ts'
import { type Outcome, outcomes } from '#model'

/** What came of every control on one resource, and which look-ups it rests on. */
export interface ResourceRecord {
  readonly profile: number
  readonly findings: readonly EngineFinding[]
  readonly unevaluated: readonly Unevaluated[]
  /** By the control's index in the profile; see `outcomeAt`. */
  readonly outcomes: Uint8Array
  readonly keys: ReadonlySet<string>
}

/** Weakest first, so that of several containers the strongest outcome stands for the resource. */
const byStrength: readonly Outcome[] = ['notApplicable', 'pass', 'manual', 'notEvaluated', 'fail']

/** Raises the outcome of a control to `outcome` where that is stronger. */
export function raiseOutcome(record: Uint8Array, control: number, outcome: Outcome): void {
  const strength = byStrength.indexOf(outcome) + 1
  if (record[control]! < strength) record[control] = strength
}

/** Undefined for a control that has nothing to do with the resource. */
export function outcomeAt(record: Uint8Array, control: number): Outcome | undefined {
  return byStrength[record[control]! - 1]
}

export function noOutcomes(): Record<Outcome, number> {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>
}
