import type { AccessLook } from '#model'
import { granted } from './granted.ts'
import { holdersOf } from './holders.ts'
import { reachOf, reachWithin } from './reach.ts'
import { resolveSubject } from './subject.ts'
import type { AccessView } from './view.ts'

/** What controls may ask about permissions, over a look that records what was asked. */
export function accessLook(view: AccessView): AccessLook {
  return {
    granted: (binding) => granted(binding, view),
    reach: (role) => reachOf(role, view),
    reachWithin: (role, namespace) => reachWithin(role, view, namespace),
    holders: (role) => holdersOf(role, view),
    subject: (name) => resolveSubject(name, view),
  }
}
