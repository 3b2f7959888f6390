import { type Control, defineControl } from '#model'

export const suspendedCronJob: Control = defineControl({
  id: 'suspended-cron-job',
  title: 'CronJob is suspended',
  severity: 'low',
  persona: 'reliability',
  why: 'Nothing runs until somebody remembers to let it go on.',
  remediation: 'Remove `suspend`, or delete the CronJob.',
  aliases: ['popeye:POP-1500'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-suspension'],
  on: 'resource',
  kinds: ['CronJob'],
  fix: 'unsafe',
  *check({ resource, object }) {
    if (object.spec?.suspend !== true) return
    const at = ['spec', 'suspend']
    yield {
      at,
      message: `\`${resource.name}\` is suspended`,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
    }
  },
})
