import { type Control, defineControl, platformOf, type Resource, workloadOf } from '#model'
import { type BackupSource, jobSource, serverSource, veleroSource } from './backup/sources.ts'

export const etcdBackupMissing: Control = defineControl({
  id: 'etcd-backup-missing',
  title: 'Nothing backs the cluster up',
  severity: 'medium',
  persona: 'strict',
  why: 'etcd holds every object: without a copy of it a lost disk, a failed upgrade or an intruder ends the cluster.',
  remediation:
    'Run a CronJob with `etcdctl snapshot save`, the snapshots of k3s or RKE2, or a Schedule of Velero that covers all namespaces; look at those that have stopped.',
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#backing-up-an-etcd-cluster',
  ],
  on: 'cluster',
  needs: {
    look: ['Node', 'CronJob', 'velero.io/Schedule', 'config.openshift.io/Backup'],
    uses: ['now'],
  },
  params: { days: 2 },
  applies({ look }) {
    const nodes = look.all('Node')
    if (nodes.length === 0) return 'no node is in sight, so that these are parts of a cluster'
    const platform = platformOf(nodes as readonly unknown[] as readonly Resource[])
    return (
      !['eks', 'aks', 'gke'].includes(platform ?? '') ||
      'the provider of the control plane keeps and saves etcd'
    )
  },
  *check({ look, facts, params }) {
    const jobs = look.all('CronJob').map((job) => jobSource(job, workloadOf(job as unknown as Resource)))
    const sources = [
      ...jobs,
      ...look.all('velero.io/Schedule').map(veleroSource),
      ...look.all('Node').map(serverSource),
      ...look.all('config.openshift.io/Backup').map((resource): BackupSource => ({ resource })),
    ].filter((source) => source !== undefined)
    const stopped = sources.map((source) => ({ source, why: stoppedBy(source, facts.now, params.days) }))
    if (stopped.some(({ why }) => why === undefined)) return
    if (stopped.length === 0) {
      yield { at: [], message: 'no job, schedule or server in sight saves etcd or all objects' }
      return
    }
    yield {
      at: [],
      message: `nothing that should back the cluster up does: ${stopped.map(({ source, why }) => `\`${source.resource.name}\`, ${why}`).join('; ')}`,
      related: stopped.map(({ source, why }) => ({ message: why!, resource: source.resource })),
    }
  },
})

/** Why a source makes no backups, or has made none lately; undefined where it does as far as anybody can tell. */
function stoppedBy({ idle, last }: BackupSource, now: string | undefined, days: number): string | undefined {
  if (idle !== undefined) return idle
  if (last === undefined || now === undefined) return undefined
  const age = (Date.parse(now) - Date.parse(last)) / 86_400_000
  return age > days ? `whose last backup is ${Math.floor(age)} days old` : undefined
}
