import type { Control } from '#model'
import type { Known } from '#config'
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
    formerly: new Map(controls.flatMap(({ id, formerly = [] }) => formerly.map((old) => [old, id] as const))),
    frameworks: new Set([...frameworks.map(({ id }) => id), ...sharedNames(frameworks)]),
  }
}
