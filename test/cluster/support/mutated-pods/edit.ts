import fc from 'fast-check'
import type { Path } from '#model'

/** Sets a place of a pod; undefined takes the field away, and a last step `-` appends to the list there. */
export interface Edit {
  readonly at: Path
  readonly value: unknown
}

/** A place with one of some values. */
export function edit(at: Path, ...values: readonly unknown[]): fc.Arbitrary<Edit> {
  return fc.constantFrom(...values).map((value) => ({ at, value }))
}

/** A place with what another arbitrary makes. */
export function editBy(at: Path, value: fc.Arbitrary<unknown>): fc.Arbitrary<Edit> {
  return value.map((made) => ({ at, value: made }))
}

/** The same object with edits made; an edit below something that has no such item changes nothing. */
export function edited<T>(target: T, edits: readonly Edit[]): T {
  return edits.reduce<unknown>((made, { at, value }) => placed(made, at, value), target) as T
}

function placed(target: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (step === '-') return [...(Array.isArray(target) ? target : []), placed(undefined, rest, value)]
  if (typeof step === 'number') {
    if (!Array.isArray(target) || step >= target.length) return target
    return target.with(step, placed(target[step], rest, value))
  }
  const fields: Record<string, unknown> = { ...(target as object | null) }
  return { ...fields, [step]: placed(fields[step], rest, value) }
}
