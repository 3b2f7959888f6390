import { type Control, defineControl } from '#model'
import { isOwned, replicasOf } from '../workloads/controllers.ts'
import { autoscalerOf } from '../reliability/scaling/autoscaler.ts'

export const scaledToZero: Control = defineControl({
  id: 'scaled-to-zero',
  title: 'Workload runs no pod',
  severity: 'low',
  persona: 'hygiene',
  why: 'Nothing runs, but its Secrets, rights and names are kept, and nobody updates them.',
  remediation: 'Delete the workload, or set `replicas` to what is needed.',
  aliases: ['popeye:POP-500'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas'],
  on: 'workload',
  needs: { look: ['HorizontalPodAutoscaler'] },
  applies: ({ resource }) => !isOwned(resource) || 'its controller is judged',
  *check({ workload, look }) {
    if (replicasOf(workload) !== 0 || autoscalerOf(workload, look) !== undefined) return
    yield { at: ['spec', 'replicas'], from: 'resource', message: `\`${workload.name}\` runs no pod` }
  },
})
