import type { Workload } from '#model'

/** Whether the pods run to an end: nothing routes to them or restarts them when a probe fails. */
export function runsToCompletion({ kind }: Workload): boolean {
  return kind === 'Job' || kind === 'CronJob'
}

/** The replicas that a Deployment, ReplicaSet, StatefulSet or ReplicationController asks for; undefined for other kinds. */
export function replicasOf({ resource, kind }: Workload): number | undefined {
  if (!['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController'].includes(kind)) return undefined
  const spec = resource.object['spec'] as { readonly replicas?: number } | undefined
  return spec?.replicas ?? 1
}
