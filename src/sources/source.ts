import type { Coverage, Diagnostic, Fact, Resource } from '#model'

/** What a source read: everything it could, and a diagnostic for everything it could not. */
export interface Reading {
  /** `id` is the identity; the inventory numbers equal ones. */
  readonly resources: readonly Resource[]
  readonly facts: readonly Fact[]
  readonly coverage: readonly Coverage[]
  readonly diagnostics: readonly Diagnostic[]
  /** Documents that are not Kubernetes objects. */
  readonly skipped: number
}

/** Where resources come from. `read` never throws for bad input: that is a diagnostic. */
export interface Source {
  /** `manifests`, `helm charts/web (prod)`, `kustomize deploy/overlays/prod`. */
  readonly name: string
  read(): Promise<Reading>
}

export const emptyReading: Reading = { resources: [], facts: [], coverage: [], diagnostics: [], skipped: 0 }

export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    resources: readings.flatMap((reading) => reading.resources),
    facts: readings.flatMap((reading) => reading.facts),
    coverage: readings.flatMap((reading) => reading.coverage),
    diagnostics: readings.flatMap((reading) => reading.diagnostics),
    skipped: readings.reduce((sum, reading) => sum + reading.skipped, 0),
  }
}
