import type { Range } from '../range.ts'

/** A replacement; offsets in UTF-16 units. */
export interface TextEdit extends Range {
  readonly text: string
}

/** A replacement; offsets in UTF-8 bytes of the text encoded as UTF-8. */
export interface ByteEdit extends Range {
  readonly text: string
}
