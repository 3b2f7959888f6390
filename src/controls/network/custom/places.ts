import { type Path, valueAt } from '#model'

/** A value in an object and where it stands. */
export interface Place {
  readonly at: Path
  readonly value: unknown
}

/** The places that a path leads to, where `*` stands for every entry of a list; missing ones and other types are left out. */
export function placesAt(root: unknown, pattern: Path): Place[] {
  return pattern.reduce<Place[]>(
    (places, step) => places.flatMap((place) => stepInto(place, step)),
    [{ at: [], value: root }],
  )
}

function stepInto({ at, value }: Place, step: string | number): Place[] {
  if (step === '*')
    return Array.isArray(value)
      ? value.map((entry: unknown, index) => ({ at: [...at, index], value: entry }))
      : []
  const next = valueAt(value, [step])
  return next === undefined ? [] : [{ at: [...at, step], value: next }]
}

/** The text at a path of an object of unchecked types. */
export function textAt(root: unknown, path: Path): string | undefined {
  const value = valueAt(root, path)
  return typeof value === 'string' ? value : undefined
}

/** The texts of the list at a path; entries of other types are left out. */
export function textsAt(root: unknown, path: Path): string[] {
  return placesAt(root, [...path, '*']).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
}
