import type { AssessOptions } from '#assess'
import type { Config } from '#config'
import { currentRelease, releases } from '#controls/releases'

/** What the pinned release of the catalogue held; nothing to compare with where it is the present one. */
export function pinOf({ catalogue, controls: named, environments }: Config): Pick<AssessOptions, 'pin'> {
  if (catalogue === undefined || catalogue === currentRelease) return {}
  const pin = {
    release: catalogue,
    severities: releases[catalogue]!,
    present: releases[currentRelease]!,
    named: new Set(
      [named, ...Object.values(environments).map(({ controls: own = {} }) => own)].flatMap(Object.keys),
    ),
  }
  return { pin }
}
