import { nearest, presentIds } from '#model'
import type { Known } from '#config'
import { unknownWord } from '../errors.ts'

/** The ids that options name, by their present names; throws a `CommandError` for one that nobody knows. */
export function checkIds(controls: readonly string[], known: Known): string[] {
  return controls.flatMap((id) => {
    const present = presentIds(id, known.names)
    if (present.every((one) => known.controls.has(one))) return present
    throw unknownWord(
      'control',
      id,
      nearest(id, known.controls.keys()),
      'seaworthy list controls names them all',
    )
  })
}
