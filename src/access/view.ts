import type { Look } from '#model'
import type { AnyBinding } from './objects.ts'
import { subjectKey, subjectOf } from './identity.ts'

/** What of an inventory decides who may do what. */
export type AccessView = Look<'Role' | 'ClusterRole'> & {
  /** The bindings in sight, by whom and what they name. */
  bindings(): BindingIndex
}

/** A place at which a binding names somebody. */
export interface Naming {
  readonly binding: AnyBinding
  readonly index: number
}

/** Bindings of the whole cluster come before those of namespaces. */
export interface BindingIndex {
  readonly all: readonly AnyBinding[]
  /** By `subjectKey`; a binding that names somebody twice is there once. */
  readonly bySubject: ReadonlyMap<string, readonly Naming[]>
  /** By `roleKey`; without those that name nobody. */
  readonly byRole: ReadonlyMap<string, readonly AnyBinding[]>
}

export function roleKey(kind: string, namespace: string | undefined, name: string): string {
  return kind === 'Role' ? `Role/${namespace ?? ''}/${name}` : `${kind}//${name}`
}

export function indexBindings(look: Look<'RoleBinding' | 'ClusterRoleBinding'>): BindingIndex {
  const all: readonly AnyBinding[] = [...look.all('ClusterRoleBinding'), ...look.all('RoleBinding')]
  const bySubject = new Map<string, Naming[]>()
  const byRole = new Map<string, AnyBinding[]>()
  for (const binding of all) {
    const { subjects, roleRef } = binding.object
    for (const [index, one] of (subjects ?? []).entries()) {
      const subject = subjectOf(one, binding)
      if (subject === undefined) continue
      const named = listAt(bySubject, subjectKey(subject))
      if (named.at(-1)?.binding !== binding) named.push({ binding, index })
    }
    if ((subjects ?? []).length === 0 || roleRef?.kind === undefined) continue
    listAt(byRole, roleKey(roleRef.kind, binding.namespace, roleRef.name ?? '')).push(binding)
  }
  return { all, bySubject, byRole }
}

function listAt<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
