import { release202611 } from './2026-11.gen.ts'
import type { Release } from './release.ts'

export type { Release } from './release.ts'

/** The release that this catalogue is; its file is generated anew until the next one is begun, and then stays as it is. */
export const currentRelease = '2026.11'

/** Every release that a configuration may pin, by its name. */
export const releases: Readonly<Record<string, Release>> = { '2026.11': release202611 }
