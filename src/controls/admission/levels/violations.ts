import type { Control, MinorVersion, Workload } from '#model'
import { standards } from './standard.ts'

interface Judged {
  readonly workload: Workload
  readonly pssVersion: MinorVersion
  readonly kubernetesVersion: MinorVersion
}

/** The ids of the controls by which a workload does not keep a Pod Security level; empty for a level that asks for nothing. */
export function violationsOf(level: string, judged: Judged): string[] {
  const lines = Object.hasOwn(standards, level) ? standards[level]! : []
  return lines
    .filter(
      ({ since = 0, until = Number.POSITIVE_INFINITY }) =>
        judged.pssVersion >= since && judged.pssVersion <= until,
    )
    .filter(({ control }) => contextsOf(control, judged).some((context) => fails(control, context)))
    .map(({ control }) => control.id)
}

/** What the engine would hand to the control: the workload, or each of its containers. */
function contextsOf(control: Control, judged: Judged): object[] {
  const { workload } = judged
  const context = { ...judged, resource: workload.resource, facts: {}, params: control.params }
  if (control.on !== 'container') return [context]
  return workload.containers.map(({ spec: container, role }) => ({ ...context, container, role }))
}

function fails(control: Control, context: object): boolean {
  const applies = control.applies?.(context as never) ?? true
  return applies === true && control.check(context as never).next().done !== true
}
