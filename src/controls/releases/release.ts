import type { Severity } from '#model'

/** The controls that a release of the catalogue held, by id, with the severity that each had. */
export type Release = Readonly<Record<string, Severity>>
