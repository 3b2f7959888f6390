import { type Control, controlNames } from '#model'
import type { Known } from '#config'
import { releases } from '#controls/releases'
import { lockedException } from '#exceptions'
import { sharedNames } from '#frameworks'
import type { Framework } from '#model'

/** The names that a configuration and the options may use. */
export function knownNames(controls: readonly Control[], frameworks: readonly Framework[]): Known {
  return {
    controls: new Map([
      ...controls.map(({ id, params }) => [id, { params }] as const),
      [lockedException.id, { params: {} }],
    ]),
    names: controlNames(controls),
    releases: Object.keys(releases),
    frameworks: new Set([...frameworks.map(({ id }) => id), ...sharedNames(frameworks)]),
  }
}
