import { type Control, defineControl } from '#model'

export const concurrentCronJob: Control = defineControl({
  id: 'concurrent-cron-job',
  title: 'CronJob may run several times at once',
  severity: 'low',
  persona: 'reliability',
  why: 'A run that takes longer than the interval is joined by the next, until they fill the cluster.',
  remediation: 'Set `concurrencyPolicy: Forbid`, or `Replace`.',
  aliases: ['datree:CRONJOB_MISSING_CONCURRENCYPOLICY_KEY'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy'],
  on: 'resource',
  kinds: ['CronJob'],
  fix: 'unsafe',
  *check({ resource, object }) {
    const policy = object.spec?.concurrencyPolicy
    if (policy !== undefined && policy !== 'Allow') return
    const at = ['spec', 'concurrencyPolicy']
    yield {
      at,
      message: `\`${resource.name}\` may run several times at once`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'Forbid' }] },
    }
  },
})
