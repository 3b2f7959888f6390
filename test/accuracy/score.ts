import type { Verdict } from './case.ts'
import type { Cause } from './differences.ts'

/** A label with what came of it. */
export interface Scored {
  readonly id: string
  readonly check: string
  readonly expected: Verdict
  /** The controls that answer its check; none where the check is not mapped. */
  readonly controls: readonly string[]
  /** What they say; undefined where the check is not mapped. */
  readonly ours: Verdict | undefined
  /** Set where the verdict differs and the difference is listed. */
  readonly cause?: Cause
}

export interface ListedDifference {
  readonly id: string
  readonly control: string
  readonly expected: Verdict
  readonly cause: Cause
}

export interface Score {
  readonly labels: number
  readonly positives: number
  readonly found: number
  readonly negatives: number
  readonly clean: number
  readonly listed: number
  readonly unmapped: number
  readonly differences: readonly ListedDifference[]
}

/** How much of a corpus, and of one check, may be listed; and how much of a corpus may be without a control. */
const limits = { listedOfCorpus: 0.1, listedOfCheck: 0.3, unmapped: 0.05 } as const

const outsideCheckLimit: Cause = 'needs an admission request or signature'

/** Positives, negatives, listed and unmapped ones add up to the labels; what is listed beyond a check's limit counts as missed. */
export function scoreOf(all: readonly Scored[]): Score {
  const listed = all.filter((one) => one.cause !== undefined && !isBeyond(one, all))
  const taken = new Set(listed)
  const judged = all.filter((one) => !taken.has(one) && one.ours !== undefined)
  const positives = judged.filter(({ expected }) => expected === 'fail')
  const negatives = judged.filter(({ expected }) => expected === 'pass')
  return {
    labels: all.length,
    positives: positives.length,
    found: positives.filter(isRight).length,
    negatives: negatives.length,
    clean: negatives.filter(isRight).length,
    listed: listed.length,
    unmapped: all.length - listed.length - judged.length,
    differences: listed.map(({ id, controls, check, expected, cause }) => ({
      id,
      control: controls.join(',') || check,
      expected,
      cause: cause!,
    })),
  }
}

export function isRight({ ours, expected }: Scored): boolean {
  return ours === expected
}

const shares = new WeakMap<readonly Scored[], ReadonlyMap<string, ReadonlySet<Scored>>>()

/** Whether a check has more listed differences than it may: then those beyond the limit are not granted. */
function isBeyond(one: Scored, all: readonly Scored[]): boolean {
  if (one.cause === outsideCheckLimit) return false
  let byCheck = shares.get(all)
  if (byCheck === undefined) shares.set(all, (byCheck = grantedByCheck(all)))
  return byCheck.get(one.check)?.has(one) !== true
}

function grantedByCheck(all: readonly Scored[]): ReadonlyMap<string, ReadonlySet<Scored>> {
  return new Map(
    [...Map.groupBy(all, ({ check }) => check)].map(([check, labels]) => {
      const wanted = labels.filter(({ cause }) => cause !== undefined && cause !== outsideCheckLimit)
      return [check, new Set(wanted.slice(0, Math.floor(labels.length * limits.listedOfCheck)))]
    }),
  )
}

/** Which limits a score breaks, as sentences. */
export function brokenLimits({ labels, listed, unmapped }: Score): string[] {
  const share = (count: number): string => `${((count / labels) * 100).toFixed(1)} %`
  return [
    ...(listed > labels * limits.listedOfCorpus
      ? [`${share(listed)} of the labels are listed differences, more than 10 %`]
      : []),
    ...(unmapped > labels * limits.unmapped
      ? [`${share(unmapped)} of the labels have no control, more than 5 %`]
      : []),
  ]
}
