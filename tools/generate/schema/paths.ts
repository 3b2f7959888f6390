import type { GroupVersionKind, OpenApi } from './openapi.ts'

/** Group to kind to where the objects of the kind are listed, as `version/plural`. */
export type ListPaths = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Of a kind that several versions of its group serve, the newest stable one, as the API server prefers it. */
export function readListPaths(document: OpenApi): ListPaths {
  const paths = new Map<string, Map<string, string>>()
  for (const [path, operations] of Object.entries(document.paths)) {
    const plural = listed.exec(path)?.[1]
    if (plural === undefined) continue
    for (const { group, version, kind } of Object.values(operations).flatMap(listedKind)) {
      const kinds = paths.get(group) ?? new Map<string, string>()
      paths.set(group, kinds)
      const known = kinds.get(kind)
      if (known === undefined || rank(version) > rank(known)) kinds.set(kind, `${version}/${plural}`)
    }
  }
  return paths
}

/** A path of all objects, whatever their namespace. */
const listed = /^\/(?:api|apis\/[^/]+)\/[^/]+\/([^/]+)$/

function listedKind(operation: unknown): readonly GroupVersionKind[] {
  if (typeof operation !== 'object' || operation === null) return []
  const known = operation as {
    readonly 'x-kubernetes-action'?: string
    readonly 'x-kubernetes-group-version-kind'?: GroupVersionKind
  }
  const kind = known['x-kubernetes-group-version-kind']
  return kind === undefined || known['x-kubernetes-action'] !== 'list' ? [] : [kind]
}

/** `v2` before `v1` before `v1beta2` before `v1alpha1`; what follows a `/` says nothing. */
function rank(version: string): number {
  const [, major = '0', stage, minor = '0'] = /^v(\d+)(alpha|beta)?(\d*)/.exec(version) ?? []
  const level = stage === undefined ? 2 : stage === 'beta' ? 1 : 0
  return level * 1_000_000 + Number(major) * 1000 + Number(minor || '0')
}
