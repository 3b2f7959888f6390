import { type Resource, valueAt, type Workload } from '#model'
import type { CronJob, Node } from '#schema'
import { serverArguments } from './node-args.ts'
import { savesEtcd } from './snapshot-job.ts'

/** Something that backs the cluster up, or would. */
export interface BackupSource {
  readonly resource: Resource<object>
  /** Why it makes no backups. */
  readonly idle?: string
  /** Time of the last one, as in RFC 3339; absent where it is not told. */
  readonly last?: string
}

export function jobSource(job: Resource<CronJob>, workload: Workload | undefined): BackupSource | undefined {
  if (workload === undefined || !savesEtcd(workload)) return undefined
  const { spec, status } = job.object
  const last = status?.lastSuccessfulTime
  return {
    resource: job,
    ...(spec?.suspend === true && { idle: 'it is suspended' }),
    ...(typeof last === 'string' && { last }),
  }
}

/** A Schedule of Velero, which OADP has as well. */
export function veleroSource(schedule: Resource): BackupSource | undefined {
  const namespaces = valueAt(schedule.object, ['spec', 'template', 'includedNamespaces'])
  if (Array.isArray(namespaces) && namespaces.length > 0 && !namespaces.includes('*')) return undefined
  const last = valueAt(schedule.object, ['status', 'lastBackup'])
  const isPaused = valueAt(schedule.object, ['spec', 'paused'])
  return {
    resource: schedule,
    ...(isPaused === true && { idle: 'it is paused' }),
    ...(typeof last === 'string' && { last }),
  }
}

/** A server of k3s or RKE2 with etcd of its own, which saves it twice a day unless it is told not to. */
export function serverSource(node: Resource<Node>): BackupSource | undefined {
  const given = serverArguments(node)
  if (given === undefined || node.labels['node-role.kubernetes.io/etcd'] !== 'true') return undefined
  const isOff = given.get('etcd-disable-snapshots') === 'true' || given.get('disable-etcd') === 'true'
  return { resource: node, ...(isOff && { idle: 'it was started with `--etcd-disable-snapshots`' }) }
}
