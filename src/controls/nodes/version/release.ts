/** Major, minor and patch number. */
export type Release = readonly [number, number, number]

/** From the first release that has a flaw to the first one that has it no more. */
export interface AffectedRange {
  readonly from: Release
  readonly fixed: Release
}

/** The first three numbers of `v1.20.7`, `5.15.12-talos` or `containerd://1.6.0-rc.1`; undefined for anything else. */
export function parseRelease(text: string): Release | undefined {
  const match = /^(?:[a-z-]+:\/\/)?v?(\d+)\.(\d+)\.(\d+)(?!\d)/.exec(text)
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])]
}

export function isAffected(release: Release, ranges: readonly AffectedRange[]): boolean {
  return ranges.some(({ from, fixed }) => compare(release, from) >= 0 && compare(release, fixed) < 0)
}

function compare(a: Release, b: Release): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
