import { type Control, defineControl, podName } from '#model'

export const tooManyContainers: Control = defineControl({
  id: 'too-many-containers',
  title: 'Pod has many containers',
  severity: 'low',
  persona: 'reliability',
  why: 'They start, move and fail together, and can be scaled together only.',
  remediation: 'Give programs that do not need each other on one node pods of their own.',
  aliases: ['kyverno:limit-containers-per-pod'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/#how-pods-manage-multiple-containers'],
  on: 'workload',
  params: { containers: 4 },
  *check({ workload, params }) {
    const count = workload.containers.filter(({ role }) => role === 'container').length
    if (count <= params.containers) return
    yield {
      at: ['containers'],
      message: `${podName(workload)} has ${count} containers, more than ${params.containers}`,
    }
  },
})
