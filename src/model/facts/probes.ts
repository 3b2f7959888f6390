/** What the API server said to a caller without credentials. A path in neither list got no answer that tells. */
export interface AnonymousAccess {
  /** Paths that it answered as to everybody, with their query; what it answered is never kept. */
  readonly answered: readonly string[]
  /** Paths for which it wants to know who asks, or forbids it. */
  readonly refused: readonly string[]
}

/** What one request without credentials to a port of a node came to. */
export interface PortProbe {
  readonly address: string
  readonly port: number
  /** `closed`: nobody listens there; `unreachable`: from where the scan ran nothing came back, which says nothing of the port. */
  readonly state: 'open' | 'closed' | 'unreachable'
  /**
   * Only for an open port, and absent where it gave no answer in time: what the port is known for answered, the caller was refused, or
   * something else listens there.
   */
  readonly answered?: 'without-credentials' | 'refused' | 'something-else'
}

/** What is asked of a cluster as anybody could ask it. */
export interface ProbeFacts {
  readonly 'anonymous-access': AnonymousAccess
  /** By node name. */
  readonly 'probed-ports': Readonly<Record<string, readonly PortProbe[]>>
}
