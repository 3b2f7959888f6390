import { nearest, presentIds } from '#model'
import type { ConfigPart, Known } from '#config'
import { unknownWord } from '../errors.ts'

/** The ids that options name, by their present names; throws a `CommandError` for one that nobody knows. */
export function checkIds(flags: ConfigPart, controls: readonly string[], known: Known): string[] {
  for (const id of flags.frameworks ?? []) {
    if (known.frameworks.has(id)) continue
    throw unknownWord(
      'framework',
      id,
      nearest(id, known.frameworks),
      `frameworks: ${[...known.frameworks].join(', ')}`,
    )
  }
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
