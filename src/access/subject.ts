import type { AccessRequest, Permission, Subject, SubjectName } from '#model'
import type { AnyBinding } from './objects.ts'
import { granted } from './granted.ts'
import {
  canonicalName,
  type Identity,
  identityKeys,
  identityOf,
  mastersGroup,
  subjectKey,
  subjectTitle,
} from './identity.ts'
import { ruleAllows } from './rule.ts'
import type { AccessView } from './view.ts'

/** Everything that bindings give to a caller, and the bindings whose roles are not in sight. */
export interface Grants {
  readonly permissions: readonly Permission[]
  readonly unresolved: readonly AnyBinding[]
}

/** What a caller may do. Permissions add up: none takes from another, and a role that is missing gives nothing. */
export function grantsOf(identity: Identity, view: AccessView): Grants {
  const permissions: Permission[] = []
  const unresolved: AnyBinding[] = []
  const { bySubject } = view.bindings()
  const seen = new Set<AnyBinding>()
  for (const { binding, index } of identityKeys(identity).flatMap((key) => bySubject.get(key) ?? [])) {
    if (seen.has(binding)) continue
    seen.add(binding)
    const rules = granted(binding, view)
    if (rules === undefined) unresolved.push(binding)
    else permissions.push({ rules, binding, index, everywhere: binding.kind === 'ClusterRoleBinding' })
  }
  return { permissions, unresolved }
}

/** The permission that allows a request: a RoleBinding gives what lies in its namespace, and no path outside the API. */
export function allowing(permissions: readonly Permission[], request: AccessRequest): Permission | undefined {
  const place = 'path' in request ? '' : request.namespace
  return permissions.find(
    ({ rules, binding, everywhere }) =>
      (everywhere || (place !== '' && place === binding.namespace)) &&
      rules.some((rule) => ruleAllows(rule, request)),
  )
}

/** Whether a caller's request is allowed by RBAC, or by being in the group that is never asked. */
export function isAllowed(identity: Identity, request: AccessRequest, view: AccessView): boolean {
  if (identity.groups.includes(mastersGroup)) return true
  return allowing(grantsOf(identity, view).permissions, request) !== undefined
}

/** A subject with what it may do. */
export function resolveSubject(given: SubjectName, view: AccessView): Subject {
  const name = canonicalName(given)
  const identity = identityOf(name)
  const { permissions, unresolved } = grantsOf(identity, view)
  return {
    ...name,
    title: subjectTitle(name),
    permissions,
    unresolved,
    named: (view.bindings().bySubject.get(subjectKey(name)) ?? []).map(({ binding }) => binding),
    may: (request) => allowing(permissions, request),
  }
}
