import type { GroupVersionKind, OpenApi } from './openapi.ts'

/** Group to kind to whether its objects live outside every namespace. */
export type Scopes = ReadonlyMap<string, ReadonlyMap<string, boolean>>

/** The scope of every kind that the document serves: a kind is namespaced if one of its paths names a namespace. */
export function readScopes(document: OpenApi): Scopes {
  const scopes = new Map<string, Map<string, boolean>>()
  for (const [path, operations] of Object.entries(document.paths)) {
    const namespaced = path.includes('/{namespace}/')
    for (const { group, kind } of Object.values(operations).flatMap(servedKind)) {
      const kinds = scopes.get(group) ?? new Map<string, boolean>()
      scopes.set(group, kinds.set(kind, !namespaced && kinds.get(kind) !== false))
    }
  }
  return scopes
}

/** Connections (exec, proxy, ...) name the kind of their options, which is no kind of a resource. */
function servedKind(operation: unknown): readonly GroupVersionKind[] {
  if (typeof operation !== 'object' || operation === null) return []
  const known = operation as {
    readonly 'x-kubernetes-action'?: string
    readonly 'x-kubernetes-group-version-kind'?: GroupVersionKind
  }
  const kind = known['x-kubernetes-group-version-kind']
  return kind === undefined || known['x-kubernetes-action'] === 'connect' ? [] : [kind]
}
