import type { ControlNames, Params } from '#model'

/** The names that a configuration may use. */
export interface Known {
  readonly controls: ReadonlyMap<string, { readonly params: Params }>
  readonly names: ControlNames
  readonly frameworks: ReadonlySet<string>
  /** Releases of the catalogue, such as `2026.11`. */
  readonly releases: readonly string[]
}
