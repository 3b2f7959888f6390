/** What went wrong, for programs. Whoever reads a message gets no secret in it, and nothing that acts on a terminal. */
export type KubeErrorCode =
  | 'kubeconfig-missing'
  | 'kubeconfig-unreadable'
  | 'kubeconfig-invalid'
  | 'context-not-set'
  | 'context-not-found'
  | 'cluster-not-found'
  | 'user-not-found'
  | 'server-invalid'
  | 'proxy-invalid'
  | 'certificate-unreadable'
  | 'credentials-unreadable'
  | 'auth-provider-removed'
  | 'exec-plugin-failed'
  | 'not-in-cluster'
  | 'unreachable'
  | 'timeout'
  | 'disconnected'
  | 'proxy-failed'
  | 'tls-untrusted'
  | 'tls-expired'
  | 'tls-hostname'
  | 'tls-failed'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'request-refused'
  | 'too-many-requests'
  | 'server-error'
  | 'truncated'
  | 'not-kubernetes'
  | 'too-large'

export interface KubeErrorDetails {
  /** HTTP status of the answer, where there was one. */
  readonly status?: number
  /** Milliseconds that the server asks to wait. */
  readonly retryAfter?: number
  /** Token with which a list that expired goes on, at a newer version than its first pages. */
  readonly continueToken?: string
  readonly cause?: unknown
}

/** Why a cluster could not be reached or did not do what it was asked. */
export class KubeError extends Error {
  readonly code: KubeErrorCode
  readonly hint: string
  readonly status: number | undefined
  readonly retryAfter: number | undefined
  readonly continueToken: string | undefined

  constructor(code: KubeErrorCode, message: string, hint: string, details: KubeErrorDetails = {}) {
    super(message, details.cause === undefined ? {} : { cause: details.cause })
    this.name = 'KubeError'
    this.code = code
    this.hint = hint
    this.status = details.status
    this.retryAfter = details.retryAfter
    this.continueToken = details.continueToken
  }
}
