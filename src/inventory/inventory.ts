import {
  type Coverage,
  type Fact,
  type FactName,
  type FactTypes,
  type KubernetesObject,
  markValues,
  type PodKind,
  podKinds,
  type Reason,
  redactObject,
  type Resource,
  type Seal,
  textsOf,
  type Workload,
} from '#model'
import { withoutNulls } from '#schema'
import { bucketOf, type Buckets, kindKey, put, remove } from './buckets.ts'
import { changeKeys, keyOf } from './keys.ts'
import { coverageOf } from './coverage.ts'
import { foldableNamespaces, type Folding, foldNamespace } from './ownership/fold.ts'
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
  /** Of resources that stand for themselves. */
  readonly workloads: ReadonlyMap<string, Workload>
  /** By namespace: what a cluster's controllers made. */
  readonly folding: ReadonlyMap<string, Folding>
  readonly facts: Partial<FactTypes>
  /** Facts by which a control cannot pass, and why. */
  readonly inconclusive: ReadonlyMap<FactName, Reason>
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
  const clean = new Set<string>()
  for (const given of input.resources.map((one) => entering(one, input.seal, clean))) {
    const count = (seen.get(given.id) ?? 0) + 1
    seen.set(given.id, count)
    const resource = count === 1 ? given : { ...given, id: `${given.id}#${count}` }
    resources.set(resource.id, resource)
    fill(buckets, resource)
  }
  const folding = new Map(
    [...foldableNamespaces(buckets)].map((namespace) => [namespace, foldNamespace(buckets, namespace)]),
  )
  for (const resource of resources.values()) {
    if (folding.get(resource.namespace ?? '')?.into.has(resource.id)) continue
    const workload = buildWorkload(resource)
    if (workload !== undefined) workloads.set(resource.id, workload)
  }
  const facts = Object.fromEntries((input.facts ?? []).map(enteringFact))
  const inconclusive = new Map(
    (input.facts ?? []).flatMap((fact) =>
      fact.inconclusive ? [[fact.fact, fact.inconclusive] as const] : [],
    ),
  )
  const configured = (input.podKinds ?? []).map(kindKey)
  return {
    resources,
    buckets,
    workloads,
    folding,
    facts,
    inconclusive,
    coverage: input.coverage,
    podKinds: [...new Set([...podKinds, ...configured])],
    ...(input.seal && { seal: input.seal }),
  }
}

/** The resource as Kubernetes decodes it, without its secrets. */
function entering(resource: Resource, seal: Seal | undefined, clean?: Set<string>): Resource {
  const { apiVersion, kind, object: given } = resource
  const object = withoutNulls(apiVersion, kind, given)
  return redacted(object === given ? resource : { ...resource, object }, seal, clean)
}

/** The resource without its secrets, which it then names by place and kind; what an earlier entry took out of it stays named. */
function redacted(resource: Resource, seal: Seal | undefined, clean?: Set<string>): Resource {
  const { redactions: before = [] } = resource
  const { object, redactions: all } = redactObject(resource.kind, resource.object, seal, before, clean)
  if (all.length === 0) return resource
  const { kind, origin } = resource
  const values = kind === 'Secret' && origin.type === 'rendered' ? origin.values : undefined
  const found = values === undefined ? all : markValues(all, resource.object, values.text)
  const redactions = [...before, ...found]
  if (object['metadata'] === resource.object['metadata']) return { ...resource, object, redactions }
  const { labels, annotations } = object['metadata'] as KubernetesObject
  const shown = textsOf(labels)
  return {
    ...resource,
    object,
    redactions,
    labels: Object.fromEntries(Object.keys(resource.labels).map((key) => [key, shown[key] ?? ''])),
    annotations: textsOf(annotations),
  }
}

/** The value of a fact without its secrets. */
function enteringFact({ fact, value }: Fact): readonly [FactName, unknown] {
  return [fact, redactObject('', { value }).object['value']]
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
  const touched = new Set<string>()
  for (const change of changes) {
    const id = change.type === 'put' ? change.resource.id : change.id
    const before = resources.get(id)
    if (before !== undefined) {
      buckets = remove(buckets, before)
      for (const key of changeKeys(before)) keys.add(key)
    }
    if (before !== undefined) touched.add(before.namespace ?? '')
    resources.delete(id)
    workloads.delete(id)
    if (change.type === 'delete') continue
    const resource = entering(change.resource, inventory.seal)
    touched.add(resource.namespace ?? '')
    resources.set(id, resource)
    buckets = put(buckets, resource)
    for (const key of changeKeys(resource)) keys.add(key)
    const workload = buildWorkload(resource)
    if (workload !== undefined) workloads.set(id, workload)
  }
  const folding = new Map(inventory.folding)
  for (const namespace of touched) {
    const next = foldNamespace(buckets, namespace)
    for (const id of differing(folding.get(namespace)?.into, next.into)) {
      keys.add(keyOf.resource(id))
      const resource = resources.get(id)
      const workload = next.into.has(id) || resource === undefined ? undefined : buildWorkload(resource)
      if (workload === undefined) workloads.delete(id)
      else workloads.set(id, workload)
    }
    folding.set(namespace, next)
  }
  return { inventory: { ...inventory, resources, workloads, buckets, folding }, keys }
}

/** The resources that are folded into another one than before. */
function differing(
  before: ReadonlyMap<string, string> = new Map(),
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
}

/** The resource that stands for another: the Deployment for its pods; undefined for one that stands for itself. */
export function foldedInto({ folding, resources }: Inventory, resource: Resource): Resource | undefined {
  const id = folding.get(resource.namespace ?? '')?.into.get(resource.id)
  return id === undefined ? undefined : resources.get(id)
}

/** How much of a kind in a namespace the sources could show, and why not all. */
export function kindCoverage(
  inventory: Inventory,
  kind: string,
  namespace: string | undefined,
): Pick<Coverage, 'state' | 'reason'> {
  return coverageOf(inventory.coverage, kind, namespace)
}
