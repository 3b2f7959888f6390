import type { Resource, Workload } from '#model'

/** Whether the pods run to an end: nothing routes to them, or restarts them when a probe fails. */
export function runsToCompletion({ podSpec }: Workload): boolean {
  return podSpec.restartPolicy === 'Never' || podSpec.restartPolicy === 'OnFailure'
}

/** The replicas that a controller of equal pods asks for; undefined for other kinds. */
export function replicasOf({ resource, kind }: Workload): number | undefined {
  if (!replicated.includes(kind)) return undefined
  const spec = resource.object['spec'] as { readonly replicas?: number } | undefined
  return spec?.replicas ?? 1
}

const replicated = ['Deployment', 'DeploymentConfig', 'ReplicaSet', 'StatefulSet', 'ReplicationController']

/** Whether a controller made the resource: what is said of the controller need not be said again. */
export function isOwned({ object }: Pick<Resource<object>, 'object'>): boolean {
  const { metadata } = object as { readonly metadata?: { readonly ownerReferences?: readonly unknown[] } }
  return (metadata?.ownerReferences ?? []).length > 0
}
