/**
 * How much of a kind or fact a source could show.
 * `complete`: all of it; `given`: what the files hold, others may exist; `left-out`: not asked for, since the run was told not to;
 * `forbidden`, `absent`, `stale`: not seen.
 */
export const coverageStates = ['complete', 'given', 'left-out', 'forbidden', 'absent', 'stale'] as const

export type CoverageState = (typeof coverageStates)[number]

export interface Coverage {
  /** A kind (`Secret`), a fact (`kubelet-config`), or `*` for every kind that has no row of its own. */
  readonly of: string
  readonly namespace?: string
  readonly state: CoverageState
  readonly reason?: string
  /** What was forbidden, as RBAC names it: `roles.rbac.authorization.k8s.io`, `/metrics`. */
  readonly resource?: string
}

export function isSeen(state: CoverageState): boolean {
  return state === 'complete' || state === 'given'
}
