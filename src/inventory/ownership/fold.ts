import { type Resource, valueAt, type Workload } from '#model'
import { type Buckets, kindKey } from '../buckets.ts'
import { buildWorkload } from '../workloads.ts'
import { controllerOf } from './controller.ts'
import { driftOf } from './drift.ts'

/** Resources of a namespace that their controller's template stands for, and who added to pods as they were admitted. */
export interface Folding {
  /** The id of the resource that stands for another, by that one's id: a Deployment for its ReplicaSets and their pods. */
  readonly into: ReadonlyMap<string, string>
  /** Number of pods by the name of what injected into them. */
  readonly injected: ReadonlyMap<string, number>
}

/** Kinds that others make of a template. */
const made = ['Pod', 'ReplicaSet', 'Job']

/**
 * Folds what a cluster's controllers made into them, where it runs as their template says. A pod whose spec says something else,
 * or that has ephemeral containers, stands for itself, as does one whose controller is not to be seen.
 */
export function foldNamespace(buckets: Buckets, namespace: string): Folding {
  const templates = new Map<Resource, Workload | undefined>()
  const parents = new Map<string, string>()
  const injected = new Map<string, number>()
  for (const kind of made) {
    for (const resource of buckets.get(kind)?.get(namespace) ?? []) {
      if (resource.origin.type !== 'cluster') continue
      const owner = controllerOf(buckets, resource)
      if (owner === undefined) continue
      if (!templates.has(owner)) templates.set(owner, buildWorkload(owner))
      const template = templates.get(owner)
      const own = buildWorkload(resource)
      if (template === undefined || own === undefined) continue
      const { at, injectors } = driftOf(template.podSpec, own.podSpec, claimsOf(template.resource))
      for (const name of injectors) injected.set(name, (injected.get(name) ?? 0) + 1)
      if (at === undefined || isOver(resource)) parents.set(resource.id, owner.id)
    }
  }
  return { into: new Map([...parents.keys()].map((id) => [id, rootOf(id, parents)])), injected }
}

/** Owners form no circle where the API server checks uids, but a snapshot may be edited. */
function rootOf(id: string, parents: ReadonlyMap<string, string>): string {
  let root = id
  for (let steps = 0; parents.has(root) && steps < made.length; steps++) root = parents.get(root)!
  return root
}

/** Whether nothing of it runs any more: a ReplicaSet of an earlier roll-out, a Job that has ended. */
function isOver(resource: Resource): boolean {
  const { object } = resource
  switch (kindKey(resource)) {
    case 'ReplicaSet':
      return valueAt(object, ['spec', 'replicas']) === 0
    case 'Job':
      return valueAt(object, ['status', 'completionTime']) !== undefined
    default:
      return false
  }
}

function claimsOf({ object }: Resource): ReadonlySet<string> {
  const claims = valueAt(object, ['spec', 'volumeClaimTemplates'])
  return new Set(
    (Array.isArray(claims) ? claims : []).map((one) => String(valueAt(one, ['metadata', 'name']))),
  )
}

/** Namespaces that hold anything that another resource may have made. */
export function foldableNamespaces(buckets: Buckets): ReadonlySet<string> {
  return new Set(made.flatMap((kind) => [...(buckets.get(kind)?.keys() ?? [])]))
}
