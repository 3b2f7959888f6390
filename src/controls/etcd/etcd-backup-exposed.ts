import {
  type Control,
  defineControl,
  type FactTypes,
  notEvaluated,
  type Problem,
  type Resource,
  workloadOf,
} from '#model'
import type { Node } from '#schema'
import { jobProblems, locationProblems, nodeProblems } from './backup/exposure.ts'
import { savesEtcd } from './backup/snapshot-job.ts'

export const etcdBackupExposed: Control = defineControl({
  id: 'etcd-backup-exposed',
  title: 'Backup of the cluster is open to others',
  severity: 'medium',
  persona: 'strict',
  why: 'A copy of etcd holds every Secret of the cluster, for good and out of sight of its audit log.',
  remediation:
    'Keep snapshots with mode 600 in folders of root, send them over TLS with the certificate checked, to a private store that encrypts them.',
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#backing-up-an-etcd-cluster',
  ],
  on: 'resource',
  kinds: ['CronJob', 'Node', 'velero.io/BackupStorageLocation'],
  needs: { uses: ['node-files', 'backup-storage'] },
  applies({ resource }) {
    if (resource.kind !== 'CronJob') return true
    const workload = workloadOf(resource as Resource)
    return (workload !== undefined && savesEtcd(workload)) || 'it does not save etcd'
  },
  *check({ resource, facts }) {
    const problems = problemsOf(resource as Resource, facts)
    yield* problems
    const unread = unreadOf(resource.kind, facts)
    return problems.length === 0 && unread !== undefined ? notEvaluated('needs-cluster', unread) : undefined
  },
})

type Facts = Pick<Partial<FactTypes>, 'node-files' | 'backup-storage'>

function problemsOf(resource: Resource, facts: Facts): readonly Problem[] {
  if (resource.kind === 'Node') return nodeProblems(resource as Resource<unknown> as Resource<Node>, facts)
  if (resource.kind === 'CronJob') return jobProblems(workloadOf(resource)!)
  return locationProblems(resource, facts['backup-storage'])
}

/** What would have to be read before silence means that all is well. */
function unreadOf(kind: string, facts: Facts): string | undefined {
  if (kind === 'Node' && facts['node-files'] === undefined)
    return 'only the node tells who may read its files'
  if (kind === 'BackupStorageLocation' && facts['backup-storage'] === undefined)
    return 'only the store tells who may read it, and whether it encrypts'
  return undefined
}
