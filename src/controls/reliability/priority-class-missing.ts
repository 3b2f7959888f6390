import { type Control, defineControl, podName } from '#model'
import { isOwned } from '../workloads/controllers.ts'

export const priorityClassMissing: Control = defineControl({
  id: 'priority-class-missing',
  title: 'Pod has no priority class',
  severity: 'low',
  persona: 'reliability',
  why: 'When the cluster is full, nothing says whether the pod may wait or others have to make room.',
  remediation: 'Set `priorityClassName` to a PriorityClass of the cluster.',
  aliases: ['polaris:priorityClassNotSet', 'kyverno:require-pod-priorityclassname'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
  on: 'workload',
  applies: ({ resource }) => !isOwned(resource) || 'its controller is judged',
  *check({ workload }) {
    if (workload.podSpec.priorityClassName) return
    yield { at: ['priorityClassName'], message: `${podName(workload)} has no priority class` }
  },
})
