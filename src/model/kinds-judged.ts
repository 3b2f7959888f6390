import type { Control } from './control.ts'
import { podKinds } from './kubernetes/pod-kinds.ts'
import { scopeKinds } from './scope.ts'

/** Keys of the kinds whose resources a control is evaluated on; none for one on the cluster as a whole. */
export function kindsJudged({ on, kinds }: Pick<Control, 'on' | 'kinds'>): readonly string[] {
  return on === 'workload' || on === 'container' ? podKinds : (scopeKinds[on] ?? kinds)
}
