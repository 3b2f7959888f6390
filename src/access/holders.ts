import type { Holder } from '#model'
import { bindingsTo } from './bindings-to.ts'
import type { AnyRole } from './objects.ts'
import { subjectKey, subjectOf } from './identity.ts'
import type { AccessView } from './view.ts'

/** Who holds a role, each once for every binding. */
export function holdersOf(role: AnyRole, view: AccessView): readonly Holder[] {
  return bindingsTo(role, view).flatMap((binding) => {
    const found = new Map<string, Holder>()
    for (const [index, named] of (binding.object.subjects ?? []).entries()) {
      const subject = subjectOf(named, binding)
      if (subject === undefined) continue
      const key = subjectKey(subject)
      if (!found.has(key)) found.set(key, { subject, binding, index })
    }
    return [...found.values()]
  })
}
