/** Why a file is no snapshot that can be read, or why none can be written. */
export class SnapshotError extends Error {
  readonly code: string
  readonly hint: string

  constructor(code: string, message: string, hint: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** For a file that is one and is not whole. */
export function damaged(why: string): SnapshotError {
  return new SnapshotError(
    'snapshot-damaged',
    `it is damaged: ${why}`,
    'copy it anew from where it was saved, or save it again',
  )
}
