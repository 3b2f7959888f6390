/** What the kubeconfig files say together. Contents of entries are as written; what they mean is settled when one is used. */
export interface Kubeconfig {
  /** Every file that was read, absolute, in the order that decides between entries of one name. */
  readonly files: readonly string[]
  readonly currentContext: string | undefined
  readonly contexts: ReadonlyMap<string, Entry>
  readonly clusters: ReadonlyMap<string, Entry>
  readonly users: ReadonlyMap<string, Entry>
}

/** A named context, cluster or user. */
export interface Entry {
  /** Absolute path of the file that holds it: relative paths in it start at its folder. */
  readonly file: string
  readonly fields: Readonly<Record<string, unknown>>
}
