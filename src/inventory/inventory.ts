import {
  type Coverage,
  type CoverageState,
  type Fact,
  type FactTypes,
  markValues,
  type PodKind,
  podKinds,
  redactObject,
  type Resource,
  type Seal,
  type Workload,
} from '#model'
import { withoutNulls } from '#schema'
import { bucketOf, type Buckets, kindKey, put, remove } from './buckets.ts'
import { changeKeys } from './keys.ts'
import { coverageOf } from './coverage.ts'
import { buildWorkload } from './workloads.ts'

/** What a watch saw, or an edit would do: a resource that is now so, or one that is gone. */
export type Change =
  | { readonly type: 'put'; readonly resource: Resource }
  | { readonly type: 'delete'; readonly id: string }

/**
 * An immutable set of resources, facts and coverage, with indexes. `apply` gives a new one that shares untouched
 * buckets. Resources are in the order in which they came.
 */
export interface Inventory {
  readonly resources: ReadonlyMap<string, Resource>
  readonly buckets: Buckets
  readonly workloads: ReadonlyMap<string, Workload>
  readonly facts: Partial<FactTypes>
  readonly coverage: readonly Coverage[]
  /** Keys of the kinds whose pods a look gathers. */
  readonly podKinds: readonly string[]
  /** Under which secrets that are taken out are known again; undefined where the installation has no key. */
  readonly seal?: Seal
}

export interface InventoryInput {
  readonly resources: readonly Resource[]
  readonly facts?: readonly Fact[]
  readonly coverage: readonly Coverage[]
  /** Those of the configuration; their resources say where the template lies. */
  readonly podKinds?: readonly PodKind[]
  /** Under which secrets that are taken out are known again; undefined where the installation has no key. */
  readonly seal?: Seal
}

/** Takes nulls and secrets out, and numbers resources of equal identity: the second becomes `...#2`. */
export function buildInventory(input: InventoryInput): Inventory {
  const resources = new Map<string, Resource>()
  const workloads = new Map<string, Workload>()
  const buckets: Map<string, Map<string, Resource[]>> = new Map()
  const seen = new Map<string, number>()
  for (const given of input.resources.map((one) => entering(one, input.seal))) {
    const count = (seen.get(given.id) ?? 0) + 1
    seen.set(given.id, count)
    const resource = count === 1 ? given : { ...given, id: `${given.id}#${count}` }
    resources.set(resource.id, resource)
    fill(buckets, resource)
    const workload = buildWorkload(resource)
    if (workload !== undefined) workloads.set(resource.id, workload)
  }
  const facts = Object.fromEntries((input.facts ?? []).map((fact) => [fact.fact, fact.value]))
  const configured = (input.podKinds ?? []).map(kindKey)
  return {
    resources,
    buckets,
    workloads,
    facts,
    coverage: input.coverage,
    podKinds: [...new Set([...podKinds, ...configured])],
    ...(input.seal && { seal: input.seal }),
  }
}

/** The resource as Kubernetes decodes it, without its secrets. */
function entering(resource: Resource, seal: Seal | undefined): Resource {
  const { apiVersion, kind, object: given } = resource
  const object = withoutNulls(apiVersion, kind, given)
  return redacted(object === given ? resource : { ...resource, object }, seal)
}

/** The resource without its secrets, which it then names by place and kind. */
function redacted(resource: Resource, seal: Seal | undefined): Resource {
  const { object, redactions: all } = redactObject(resource.kind, resource.object, seal)
  if (all.length === 0) return resource
  const { kind, origin } = resource
  const values = kind === 'Secret' && origin.type === 'rendered' ? origin.values : undefined
  const redactions = values === undefined ? all : markValues(all, resource.object, values.text)
  const { annotations } = (object['metadata'] ?? {}) as {
    readonly annotations?: Readonly<Record<string, string>>
  }
  const changed = object['metadata'] !== resource.object['metadata'] && annotations !== undefined
  return { ...resource, object, redactions, ...(changed && { annotations }) }
}

function fill(buckets: Map<string, Map<string, Resource[]>>, resource: Resource): void {
  const [kind, namespace] = bucketOf(resource)
  const byNamespace = buckets.get(kind) ?? new Map<string, Resource[]>()
  buckets.set(kind, byNamespace)
  const bucket = byNamespace.get(namespace)
  if (bucket === undefined) byNamespace.set(namespace, [resource])
  else bucket.push(resource)
}

/** The inventory after the changes, and the look-up keys whose answers may have changed. */
export function applyChanges(
  inventory: Inventory,
  changes: readonly Change[],
): { inventory: Inventory; keys: ReadonlySet<string> } {
  const resources = new Map(inventory.resources)
  const workloads = new Map(inventory.workloads)
  let buckets = inventory.buckets
  const keys = new Set<string>()
  for (const change of changes) {
    const id = change.type === 'put' ? change.resource.id : change.id
    const before = resources.get(id)
    if (before !== undefined) {
      buckets = remove(buckets, before)
      for (const key of changeKeys(before)) keys.add(key)
    }
    resources.delete(id)
    workloads.delete(id)
    if (change.type === 'delete') continue
    const resource = entering(change.resource, inventory.seal)
    resources.set(id, resource)
    buckets = put(buckets, resource)
    for (const key of changeKeys(resource)) keys.add(key)
    const workload = buildWorkload(resource)
    if (workload !== undefined) workloads.set(id, workload)
  }
  return { inventory: { ...inventory, resources, workloads, buckets }, keys }
}

/** How much of a kind in a namespace the sources could show. */
export function kindCoverage(
  inventory: Inventory,
  kind: string,
  namespace: string | undefined,
): CoverageState {
  return coverageOf(inventory.coverage, kind, namespace)
}
