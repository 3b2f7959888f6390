import { type Control, defineControl } from '#model'
import { isOwned } from '../workloads/controllers.ts'

export const finishedJobKept: Control = defineControl({
  id: 'finished-job-kept',
  title: 'Finished Job is never deleted',
  severity: 'low',
  persona: 'reliability',
  why: 'The Job and its pods stay in the API server until somebody deletes them, and thousands of them slow it down.',
  remediation: 'Set `ttlSecondsAfterFinished` to how long somebody may want to look at it.',
  aliases: ['kube-linter:job-ttl-seconds-after-finished', 'kyverno:add-ttl-jobs'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/'],
  on: 'resource',
  kinds: ['Job'],
  applies({ resource, object }) {
    if (isOwned({ object: { ...object } })) return 'its controller deletes it'
    return resource.annotations['helm.sh/hook'] === undefined || 'Helm deletes its hooks'
  },
  *check({ resource, object }) {
    if (object.spec?.ttlSecondsAfterFinished !== undefined) return
    yield {
      at: ['spec', 'ttlSecondsAfterFinished'],
      message: `nothing deletes \`${resource.name}\` when it has finished`,
    }
  },
})
