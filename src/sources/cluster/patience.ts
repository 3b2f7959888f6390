import type { Diagnostic } from '#model'
import type { KubeError, KubeErrorCode } from '#kube'

/** Lists in a row without an answer after which a cluster is asked for no more. */
const most = 3

const silent: ReadonlySet<KubeErrorCode> = new Set(['timeout', 'unreachable', 'disconnected', 'proxy-failed'])

/** How long a cluster that no longer answers is gone on with: every list may take as long as its limit. */
export interface Patience {
  /** Why nothing more is asked for; undefined while there is hope. */
  readonly over: string | undefined
  /** Aborts what is under way when nothing more is asked for. */
  readonly signal: AbortSignal
  answered(): void
  /** Whether the list failed for want of an answer. */
  failed(error: KubeError): boolean
  /** What there is to say in place of one thing for each list; `left` is the number of lists that were given up. */
  diagnostics(left: number): readonly Diagnostic[]
}

export function patience(): Patience {
  let inRow = 0
  let last: KubeError | undefined
  const isOver = (): boolean => inRow >= most
  const ending = new AbortController()
  return {
    get over() {
      return isOver() ? `not asked for, since ${most} lists in a row got no answer` : undefined
    },
    signal: ending.signal,
    answered() {
      if (!isOver()) inRow = 0
    },
    failed(error) {
      if (!silent.has(error.code)) return false
      inRow += 1
      last = error
      if (isOver()) ending.abort(error)
      return true
    },
    diagnostics(left) {
      if (!isOver() || last === undefined) return []
      return [
        {
          level: 'error',
          code: 'cluster-silent',
          message: `the cluster stopped answering: ${most} lists in a row failed, and ${left} more were given up (${last.message})`,
          hint: last.hint,
        },
      ]
    },
  }
}
