/** A client certificate with its key, PEM. */
export interface ClientCertificate {
  readonly certificate: string
  readonly key: string
}

/** What one request is authenticated with. */
export interface Identity {
  /** Value of the header `Authorization`. */
  readonly authorization?: string
  readonly certificate?: ClientCertificate
}

/** As whom a cluster is asked. */
export interface Credentials {
  /** What holds now: files are read again and programs run again when it is time. Throws a `KubeError`. */
  current(): Promise<Identity>
  /** After the server refused `identity`: forgets it, and says whether `current` may now give another. */
  refused(identity: Identity): boolean
}

/** Credentials that never change. */
export function fixedCredentials(identity: Identity): Credentials {
  return { current: () => Promise.resolve(identity), refused: () => false }
}
