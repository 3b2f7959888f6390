import { type Control, defineControl } from '#model'
import { textAt } from '../network/custom/places.ts'
import { scheduleProblem } from '../reliability/schedule/cron.ts'

export const invalidCronSchedule: Control = defineControl({
  id: 'invalid-cron-schedule',
  title: 'Schedule of a job or a backup cannot be read',
  severity: 'medium',
  persona: 'hygiene',
  why: 'The API server refuses the object, or its controller does nothing: the job never runs.',
  remediation: 'Write five fields: minute, hour, day of the month, month and day of the week (0 to 6).',
  aliases: ['datree:CRONJOB_INVALID_SCHEDULE_VALUE', 'kyverno:validate-cron-schedule'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax'],
  on: 'resource',
  kinds: ['CronJob', 'velero.io/Schedule'],
  *check({ resource, object }) {
    const problem = scheduleProblem(textAt(object, ['spec', 'schedule']) ?? '')
    if (problem === undefined) return
    yield {
      at: ['spec', 'schedule'],
      message: `schedule of \`${resource.name}\` cannot be read: ${problem}`,
    }
  },
})
