import { type Control, defineControl, podName } from '#model'

export const disallowedPriorityClass: Control = defineControl({
  id: 'disallowed-priority-class',
  title: 'Pod takes a priority class that is not on the list',
  severity: 'low',
  persona: 'strict',
  why: 'When a node is full the pod evicts those of other teams that agreed to lower classes.',
  remediation:
    'Take a class of the list, or add it to the parameter `classes`, where `namespace/class` allows it in that namespace alone.',
  aliases: ['kyverno:allowed-podpriorities'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
  on: 'workload',
  params: { classes: [] as readonly string[] },
  applies({ workload, params }) {
    if (params.classes.length === 0) return 'no classes are configured'
    return Boolean(workload.podSpec.priorityClassName) || 'it names no priority class'
  },
  *check({ workload, params }) {
    const { priorityClassName: name = '' } = workload.podSpec
    if (params.classes.includes(name) || params.classes.includes(`${workload.namespace}/${name}`)) return
    yield {
      at: ['priorityClassName'],
      message: `${podName(workload)} takes priority class \`${name}\`, which is not on the list`,
    }
  },
})
