import { isClusterScoped, type Kind, kindGroups, listPath } from '#schema'
import type { ApiResource } from '#kube'
import { customPlural, isClusterWide } from './custom-kinds.ts'
import { wantedKinds } from './wanted-kinds.ts'

/** Paths beside those of objects that every reading asks for: version, what is served, and what the API server counts. */
export const askedPaths = ['/version', '/api', '/apis', '/metrics'] as const

/** A list that a reading makes, as far as it can be told without the cluster. */
export interface PlannedList {
  /** The key that look-ups use. */
  readonly key: string
  /** Empty for the core group. */
  readonly group: string
  /** Undefined for a custom kind: the cluster says which. */
  readonly version: string | undefined
  readonly plural: string
  readonly namespaced: boolean
}

export interface PlanOptions {
  /** Keys of the kinds that controls look at. */
  readonly kinds: readonly string[]
  readonly readSecrets: boolean
}

/** The lists of a reading in the order of their groups; what Kubernetes no longer serves is never asked for. */
export function plannedLists(options: PlanOptions): PlannedList[] {
  return sorted(wanted(options).flatMap(plannedList))
}

/** The same as a cluster serves it. */
export function servedLists(options: PlanOptions, served: readonly ApiResource[]): PlannedList[] {
  return sorted(
    wantedKinds(wanted(options), served).flatMap(({ key, resource }) =>
      resource === undefined ? [] : [{ ...resource, key }],
    ),
  )
}

function wanted({ kinds, readSecrets }: PlanOptions): string[] {
  return [...new Set(kinds)].filter((key) => readSecrets || key !== 'Secret')
}

function sorted(lists: readonly PlannedList[]): PlannedList[] {
  return lists.toSorted((a, b) => compare(a.group, b.group) || compare(a.plural, b.plural))
}

function plannedList(key: string): PlannedList[] {
  const slash = key.lastIndexOf('/')
  const kind = key.slice(slash + 1)
  const group = slash < 0 ? kindGroups[kind as Kind][0]! : key.slice(0, slash)
  const scoped = isClusterScoped(group, kind)
  const path = listPath(group, kind)
  if (scoped !== undefined && path === undefined) return []
  const namespaced = !(scoped ?? isClusterWide(group, kind))
  return [
    { key, group, version: path?.version, plural: path?.plural ?? customPlural(group, kind), namespaced },
  ]
}

/** `roles.rbac.authorization.k8s.io`, as RBAC's refusals name what is asked for. */
export function resourceName({ group, plural }: Pick<PlannedList, 'group' | 'plural'>): string {
  return group === '' ? plural : `${plural}.${group}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
