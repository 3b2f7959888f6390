import type { AccessRequest, SubjectName } from '#model'
import { granted } from './granted.ts'
import { mastersGroup, subjectKey, subjectOf } from './identity.ts'
import { ruleAllows } from './rule.ts'
import type { AccessView } from './view.ts'

/** The subjects that may make a request, by what bindings name; members of `system:masters` always may. */
export function whoCan(request: AccessRequest, view: AccessView): readonly SubjectName[] {
  const masters: SubjectName = { kind: 'Group', name: mastersGroup }
  const found = new Map<string, SubjectName>([[subjectKey(masters), masters]])
  const place = 'path' in request ? '' : request.namespace
  for (const binding of view.bindings().all) {
    if (binding.kind === 'RoleBinding' && (place === '' || binding.namespace !== place)) continue
    if (!(granted(binding, view) ?? []).some((rule) => ruleAllows(rule, request))) continue
    for (const one of binding.object.subjects ?? []) {
      const subject = subjectOf(one, binding)
      if (subject !== undefined) found.set(subjectKey(subject), subject)
    }
  }
  return [...found.values()]
}
