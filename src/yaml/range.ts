/** A stretch of a text in UTF-16 units; the end is exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}
