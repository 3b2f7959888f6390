/**
 * Something about the input itself. `error`: a thing that was asked for could not be read (exit 3);
 * `warning`: read, but with something to mend; `note`: worth knowing.
 */
export interface Diagnostic {
  readonly level: 'error' | 'warning' | 'note'
  readonly code: string
  readonly message: string
  readonly hint: string
  readonly location?: DiagnosticLocation
}

/** Lines and columns start at 1; columns in UTF-16 units. */
export interface DiagnosticLocation {
  readonly file: string
  readonly line: number
  readonly column: number
}
