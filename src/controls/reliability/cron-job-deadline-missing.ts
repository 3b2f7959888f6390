import { type Control, defineControl } from '#model'

export const cronJobDeadlineMissing: Control = defineControl({
  id: 'cron-job-deadline-missing',
  title: 'CronJob has no deadline for a late start',
  severity: 'low',
  persona: 'reliability',
  why: 'After a hundred missed times the controller gives up and starts no run at all.',
  remediation: 'Set `startingDeadlineSeconds` to how late a run may start.',
  aliases: ['kics:cronjob_deadline_not_configured', 'kube-score:cronjob-has-deadline'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline'],
  on: 'resource',
  kinds: ['CronJob'],
  *check({ resource, object }) {
    if (object.spec?.startingDeadlineSeconds !== undefined) return
    yield {
      at: ['spec', 'startingDeadlineSeconds'],
      message: `\`${resource.name}\` has no deadline for a late start`,
    }
  },
})
