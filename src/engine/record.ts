import type { EngineFinding, Unevaluated } from './evaluation.ts'
import { type Outcome, type OutcomeCounts, outcomes } from '#model'

/** What came of every control on one resource, and which look-ups it rests on. */
export interface ResourceRecord {
  readonly profile: number
  readonly findings: readonly EngineFinding[]
  readonly unevaluated: readonly Unevaluated[]
  /** By the control's index in the profile; see `outcomeAt`. */
  readonly outcomes: Uint8Array
  /** Ids of controls that are not applicable since the provider answers for them. */
  readonly inherited: readonly string[]
  /** Empty where look-ups are not tracked. */
  readonly keys: ReadonlySet<string>
}

/** What the look-ups of a resource leave behind. */
export interface Tracking {
  readonly keys: ReadonlySet<string>
  readonly record: Recorder
  /** Look-ups so far. */
  count(): number
}

export function trackLooks(): Tracking {
  const keys = new Set<string>()
  let count = 0
  return {
    keys,
    record: (key) => {
      count += 1
      keys.add(key)
    },
    count: () => count,
  }
}

/** For all resources of a run whose look-ups nobody asks for later; `counted` where their number still matters. */
export function untrackedLooks(counted: boolean): Tracking {
  let count = 0
  return {
    keys: new Set(),
    record: counted ? () => void (count += 1) : undefined,
    count: () => count,
  }
}

/** Gives one array for all equal ones: most resources of a kind come out the same. */
export type Interning = (outcomes: Uint8Array) => Uint8Array

export function interning(): Interning {
  const known = new Map<string, Uint8Array>()
  return (own) => {
    const text = String.fromCharCode(...own)
    const same = known.get(text)
    if (same !== undefined) return same
    known.set(text, own)
    return own
  }
}

/** Takes the key of a look-up; absent where nothing will be evaluated again. */
export type Recorder = ((key: string) => void) | undefined

/** Weakest first, so that of several containers the strongest outcome stands for the resource. */
const byStrength: readonly Outcome[] = ['notApplicable', 'pass', 'manual', 'notEvaluated', 'fail']

const strengths = Object.fromEntries(byStrength.map((outcome, index) => [outcome, index + 1])) as Readonly<
  Record<Outcome, number>
>

/** Raises the outcome of a control to `outcome` where that is stronger. */
export function raiseOutcome(record: Uint8Array, control: number, outcome: Outcome): void {
  const strength = strengths[outcome]
  if (record[control]! < strength) record[control] = strength
}

/** How often each control of a profile came to each outcome; numbers, since there may be millions. */
export class OutcomeTally {
  readonly #counts: Uint32Array

  constructor(controls: number) {
    this.#counts = new Uint32Array(controls * (byStrength.length + 1))
  }

  add(record: Uint8Array): void {
    const width = byStrength.length + 1
    for (let control = 0; control < record.length; control++) {
      const strength = record[control]!
      if (strength > 0) this.#counts[control * width + strength]!++
    }
  }

  countsOf(control: number): OutcomeCounts {
    const start = control * (byStrength.length + 1) + 1
    return Object.fromEntries(
      outcomes.map((outcome) => [outcome, this.#counts[start + byStrength.indexOf(outcome)]!]),
    ) as OutcomeCounts
  }
}
