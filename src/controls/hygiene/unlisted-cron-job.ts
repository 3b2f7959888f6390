import { type Control, defineControl, qualifiedName } from '#model'

export const unlistedCronJob: Control = defineControl({
  id: 'unlisted-cron-job',
  title: 'CronJob is to be looked at',
  severity: 'low',
  persona: 'strict',
  why: 'A CronJob starts pods again and again, long after whoever created it has lost other access.',
  remediation: 'Find out who runs it and what for, then add `namespace/name` to the parameter `known`.',
  aliases: ['kubescape:C-0026'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/'],
  on: 'resource',
  kinds: ['CronJob'],
  params: { known: [] as readonly string[] },
  *check({ resource, object, params }) {
    const name = qualifiedName(resource)
    if (params.known.includes(name)) return
    yield {
      at: ['metadata', 'name'],
      message: `CronJob \`${name}\` starts pods by \`${object.spec?.schedule ?? '?'}\` and is not among the known ones`,
    }
  },
})
