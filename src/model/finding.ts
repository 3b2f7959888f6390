import type { SubjectName } from './access.ts'
import type { Fix } from './operation.ts'
import type { Path } from './path.ts'
import type { Severity } from './severity.ts'

export interface ResourceReference {
  readonly apiVersion: string
  readonly kind: string
  readonly namespace?: string
  readonly name: string
  readonly uid?: string
}

/** Starts at 1; columns in UTF-16 units; the end is exclusive. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly approximate?: true
  readonly rendered?: { readonly line: number; readonly column: number }
  /** Where a chart's values file sets this, as `values.yaml: key.path`. */
  readonly values?: string
  readonly dependency?: { readonly name: string; readonly version: string }
}

/** A fact that the finding rests on: where it was read, and what was there (never a secret). */
export interface Evidence {
  readonly resource?: ResourceReference
  readonly path: Path
  readonly value: unknown
}

export interface Related {
  readonly message: string
  readonly resource: ResourceReference
  /** Whom the control reports: a user, group or service account that has what is wrong with the resource. */
  readonly subject?: SubjectName
  readonly location?: Location
}

/** Lines of the source around the place, sensitive values masked. */
export interface Excerpt {
  readonly firstLine: number
  readonly lines: readonly string[]
  /** Where the finding begins; `endColumn` is exclusive, on the same line, and counts in the masked line. */
  readonly highlight: { readonly line: number; readonly column: number; readonly endColumn: number }
}

export type ExceptionKind = 'comment' | 'annotation' | 'config' | 'baseline'

export interface AppliedException {
  /** `platform`: nobody accepted it, but the resource is not its owner's to change; see `Resource.installedBy`. */
  readonly kind: ExceptionKind | 'platform'
  readonly reason: string
  readonly author?: string
  /** Last day on which it holds, `YYYY-MM-DD` in UTC. */
  readonly until?: string
}

/** An exception that a cluster's object asks for by an annotation, and that does not count there. */
export interface RequestedException {
  readonly reason: string
  /** Last day on which it would hold, `YYYY-MM-DD` in UTC. */
  readonly until?: string
}

export interface Finding {
  readonly control: string
  readonly severity: Severity
  readonly scope: string
  readonly resource?: ResourceReference
  readonly path: Path
  /** The path for a person: `spec › containers[api] › image`, list items by name. */
  readonly breadcrumb?: string
  readonly location?: Location
  readonly message: string
  readonly evidence: readonly Evidence[]
  readonly related: readonly Related[]
  readonly excerpt?: Excerpt
  readonly fingerprint: string
  /** `framework/requirement` of every requirement that asks for the control. */
  readonly frameworks: readonly string[]
  readonly renderings?: readonly string[]
  readonly environment?: string
  readonly new?: boolean
  readonly fix?: Fix
  readonly exception?: AppliedException
  /** Only of a finding that is open. */
  readonly requested?: RequestedException
}
