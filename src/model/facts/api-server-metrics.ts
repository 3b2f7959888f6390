/**
 * What an API server counts since its start, at `/metrics`. A count above none proves that something is on; none proves nothing, since
 * nobody may have asked for it yet. Of several API servers it is the one that answered.
 */
export interface ApiServerMetrics {
  /** Events that were handed to a backend. */
  readonly auditEvents: number
  /** Events that a backend lost, by its plug-in (`log`, `webhook`). */
  readonly auditErrors: Readonly<Record<string, number>>
  /** Admission plug-ins that were asked about a request. */
  readonly admissionPlugins: readonly string[]
  /** Objects that were written encrypted. */
  readonly encryptedWrites: readonly {
    /** `aescbc`, `aesgcm`, `kms` or `secretbox`. */
    readonly provider: string
    readonly count: number
    /** Such as `secrets`; older API servers do not say. */
    readonly resource?: string
  }[]
  /** How often a webhook failed and was passed over, by its name. */
  readonly failedOpen: Readonly<Record<string, number>>
}
