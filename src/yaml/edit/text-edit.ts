import type { Range } from '../range.ts'

/** A replacement; offsets in UTF-16 units. */
export interface TextEdit extends Range {
  readonly text: string
}
