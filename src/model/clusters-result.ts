import type { Diagnostic } from './diagnostic.ts'
import type { Result } from './result.ts'

/** What came of one context: its result, or why there is none. */
export type ClusterOutcome =
  | { readonly context: string; readonly result: Result }
  | { readonly context: string; readonly error: ClusterError }

export interface ClusterError {
  readonly code: string
  readonly message: string
  readonly hint: string
}

/** What a scan of several clusters gives, in the order of the kubeconfig. */
export interface ClustersResult {
  readonly schemaVersion: 1
  readonly clusters: readonly ClusterOutcome[]
  /** What concerns no single one of them. */
  readonly diagnostics: readonly Diagnostic[]
}
