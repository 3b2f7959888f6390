import { type Control, defineControl } from '#model'

export const cronJobHistoryCutShort: Control = defineControl({
  id: 'cron-job-history-cut-short',
  title: 'Jobs of a CronJob are deleted before their history limit',
  severity: 'low',
  persona: 'reliability',
  why: 'The Jobs have a lifetime beside the history limits, so a failed run may be gone before anybody looks.',
  remediation:
    'Remove `ttlSecondsAfterFinished`, and let `successfulJobsHistoryLimit` and `failedJobsHistoryLimit` decide.',
  aliases: ['kube-linter:job-ttl-seconds-after-finished'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits'],
  on: 'resource',
  kinds: ['CronJob'],
  fix: 'unsafe',
  *check({ resource, object }) {
    const ttl = object.spec?.jobTemplate?.spec?.ttlSecondsAfterFinished
    if (ttl === undefined) return
    const at = ['spec', 'jobTemplate', 'spec', 'ttlSecondsAfterFinished']
    yield {
      at,
      message: `Jobs of \`${resource.name}\` are deleted after ${ttl} seconds, whatever the history limits say`,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
    }
  },
})
