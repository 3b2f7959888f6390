import type { Control, MinorVersion, NotEvaluated, Params, Problem, Scope, Severity } from '#model'
import { scopeKinds } from '#model'
import { mayDiffer } from './standing.ts'

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

/**
 * A selected control with what the engine asks for most on objects of one shape, whatever the control's own: it is asked a
 * million times for a large cluster.
 */
export interface IndexedControl {
  readonly selected: SelectedControl
  readonly asks: SelectedControl['asks']
  readonly applies: ((context: never) => true | string) | undefined
  readonly check: (context: never) => Iterator<Problem, NotEvaluated | void>
  readonly hasNeeds: boolean
  readonly hasStanding: boolean
}

/** A profile's controls by what they are evaluated on; numbers are indexes in `controls`. */
export interface ProfileIndex {
  readonly controls: readonly IndexedControl[]
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
    controls: controls.map(indexed),
    onContainer: on('container'),
    onWorkload: on('workload'),
    onSubject: on('subject'),
    onCluster: on('cluster'),
    byKind,
  }
}

function indexed(selected: SelectedControl): IndexedControl {
  const { control, asks } = selected
  const { facts = [], oneOf = [], look = [] } = control.needs
  return {
    selected,
    asks,
    applies: control.applies?.bind(control),
    check: control.check.bind(control),
    hasNeeds: facts.length + oneOf.length + look.length > 0,
    hasStanding: mayDiffer(control),
  }
}
