import type { Params } from '#model'

/** The names that a configuration may use. */
export interface Known {
  readonly controls: ReadonlyMap<string, { readonly params: Params }>
  /** Older ids of controls, to the present ones. */
  readonly formerly: ReadonlyMap<string, string>
  readonly frameworks: ReadonlySet<string>
}
