import type { Reason } from '../outcome.ts'

/** Why parts of a description could not be read, by the name of the part. */
export type UnreadParts = Readonly<Record<string, Reason>>
