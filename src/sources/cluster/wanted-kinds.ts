import { type Kind, kindGroups } from '#schema'
import type { ApiResource } from '#kube'

/** A kind that controls look at, by its key: `Pod`, `argoproj.io/Rollout`. */
export interface WantedKind {
  readonly key: string
  /** Groups that may serve it. */
  readonly groups: readonly string[]
  /** Absent where the cluster does not serve the kind: then it has no object of it. */
  readonly resource?: ApiResource
}

/** What the cluster serves of the kinds that are looked at. One that several groups serve is listed in the group of today. */
export function wantedKinds(keys: readonly string[], served: readonly ApiResource[]): WantedKind[] {
  const byKind = Map.groupBy(
    served.filter(({ verbs, plural }) => verbs.includes('list') && !plural.includes('/')),
    ({ kind }) => kind,
  )
  return [...new Set(keys)].map((key) => {
    const slash = key.lastIndexOf('/')
    const kind = key.slice(slash + 1)
    const candidates = byKind.get(kind) ?? []
    const groups = slash < 0 ? kindGroups[kind as Kind] : [key.slice(0, slash)]
    const resource = groups
      .map((group) => candidates.find((one) => one.group === group))
      .find((one) => one !== undefined)
    return { key, groups, ...(resource && { resource }) }
  })
}
