import type { Reach } from '#model'
import { bindingsTo } from './bindings-to.ts'
import type { AnyBinding, AnyRole } from './objects.ts'
import type { AccessView } from './view.ts'

/** The widest reach of a role: by bindings to it, or to a ClusterRole that aggregates it. */
export function reachOf(role: AnyRole, view: AccessView): Reach {
  return widest(bindingsTo(role, view))
}

/** The same by what binds in one namespace; undefined of a role that is bound in others only. */
export function reachWithin(role: AnyRole, view: AccessView, namespace: string): Reach | undefined {
  const all = bindingsTo(role, view)
  const within = all.filter(
    ({ kind, namespace: place = namespace }) => kind !== 'RoleBinding' || place === namespace,
  )
  return all.length > 0 && within.length === 0 ? undefined : widest(within)
}

function widest([first]: readonly AnyBinding[]): Reach {
  if (first === undefined) return { of: 'nobody' }
  return { of: first.kind === 'ClusterRoleBinding' ? 'cluster' : 'namespace', binding: first }
}
