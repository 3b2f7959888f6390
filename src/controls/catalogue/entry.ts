import type { Control } from '#model'

/** All that is known of a control without loading its check. */
export interface CatalogueEntry extends Omit<Control, 'check' | 'applies'> {
  /** The folder below `src/controls`: `pod-security`, `rbac`. */
  readonly area: string
  /** Its samples, as YAML: what is found, what is not. */
  readonly samples: string
}
