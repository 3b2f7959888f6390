import { groupOf } from '#model'

/** A sort of objects that the API server serves. */
export interface ApiResource {
  /** Empty for the core group. */
  readonly group: string
  /** The version that the server prefers among those that have it. */
  readonly version: string
  /** Every version that serves it, the preferred first. */
  readonly versions: readonly string[]
  readonly kind: string
  /** As it stands in a path: `networkpolicies`. */
  readonly plural: string
  readonly namespaced: boolean
  readonly verbs: readonly string[]
}

export function apiVersionOf({ group, version }: Pick<ApiResource, 'group' | 'version'>): string {
  return group === '' ? version : `${group}/${version}`
}

/** Path of all objects of a resource: in one namespace, or everywhere. */
export function resourcePath(
  resource: Pick<ApiResource, 'group' | 'version' | 'plural'>,
  namespace?: string,
): string {
  const { group, version, plural } = resource
  const root = group === '' ? `/api/${version}` : `/apis/${group}/${version}`
  const inside = namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`
  return `${root}${inside}/${plural}`
}

/** One version of a group, with what it serves. */
export interface GroupVersion {
  readonly group: string
  readonly version: string
  readonly resources: readonly ServedResource[]
}

export type ServedResource = Pick<ApiResource, 'kind' | 'plural' | 'namespaced' | 'verbs'>

/** Group and version of an `apiVersion`. */
export function splitApiVersion(apiVersion: string): { group: string; version: string } {
  return { group: groupOf(apiVersion), version: apiVersion.slice(apiVersion.indexOf('/') + 1) }
}

/** The resources of all versions, each once, in the first version of its group that has it. */
export function preferred(versions: readonly GroupVersion[]): readonly ApiResource[] {
  const found = new Map<string, ApiResource & { readonly versions: string[] }>()
  for (const { group, version, resources } of versions) {
    for (const resource of resources) {
      const key = `${group}/${resource.plural}`
      const known = found.get(key)
      if (known === undefined) found.set(key, { ...resource, group, version, versions: [version] })
      else if (!known.versions.includes(version)) known.versions.push(version)
    }
  }
  return [...found.values()]
}
