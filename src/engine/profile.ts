import type { Control, MinorVersion, Params, Scope, Severity } from '#model'
import { scopeKinds } from '#model'

/** A control that a run asks for, with what the run settles for it. */
export interface SelectedControl {
  readonly control: Control
  readonly severity: Severity
  readonly params: Params
  /** Whether the frameworks that were asked for want it at these versions; absent: always. */
  asks?(versions: { readonly kubernetesVersion: MinorVersion; readonly pssVersion: MinorVersion }): boolean
}

/** The controls that judge the resources of one environment. */
export interface Profile {
  readonly controls: readonly SelectedControl[]
}

/** A profile's controls by what they are evaluated on; numbers are indexes in `controls`. */
export interface ProfileIndex extends Profile {
  readonly onContainer: readonly number[]
  readonly onWorkload: readonly number[]
  readonly onSubject: readonly number[]
  readonly onCluster: readonly number[]
  /** Controls on subjects are not among them. */
  readonly byKind: ReadonlyMap<string, readonly number[]>
}

export function indexProfile({ controls }: Profile): ProfileIndex {
  const on = (scope: Scope): number[] =>
    controls.flatMap(({ control }, index) => (control.on === scope ? [index] : []))
  const byKind = new Map<string, number[]>()
  controls.forEach(({ control }, index) => {
    if (control.on === 'subject') return
    for (const kind of scopeKinds[control.on] ?? control.kinds) {
      byKind.set(kind, [...(byKind.get(kind) ?? []), index])
    }
  })
  return {
    controls,
    onContainer: on('container'),
    onWorkload: on('workload'),
    onSubject: on('subject'),
    onCluster: on('cluster'),
    byKind,
  }
}
