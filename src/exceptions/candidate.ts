import type { DiagnosticLocation, ExceptionKind, Path, Resource, Severity } from '#model'

/** A finding that may be excepted. */
export interface Candidate {
  readonly control: string
  readonly severity: Severity
  readonly resource?: Resource
  /** From the resource's root. */
  readonly path: Path
  readonly fingerprint: string
  readonly environment?: string
}

/** An exception as it was written, wherever that is. */
export interface Declared {
  readonly kind: ExceptionKind
  /** As written: older and unknown ids too; none where the exception cannot be read. */
  readonly controls: readonly string[]
  readonly reason?: string
  readonly author?: string
  /** As written: a last day, which may be no date at all. */
  readonly until?: string
  readonly location: DiagnosticLocation
  /** The only resources that it can be about; any where absent. */
  readonly resources?: readonly Resource[]
  /** Whether it is about a finding of its controls, on one of its resources. */
  holdsFor(candidate: Candidate): boolean
}
