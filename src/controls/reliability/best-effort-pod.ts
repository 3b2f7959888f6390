import { type Control, defineControl, podName } from '#model'
import { hasRequest } from './resources/bounds.ts'

export const bestEffortPod: Control = defineControl({
  id: 'best-effort-pod',
  title: 'Pod has neither requests nor limits',
  severity: 'low',
  persona: 'reliability',
  why: 'A pod of the BestEffort class is the first to be killed when its node runs short of anything.',
  remediation: 'Set a request of memory and of processor time in each container.',
  aliases: ['kyverno:require-qos-burstable'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/#besteffort'],
  on: 'workload',
  needs: { look: ['LimitRange'] },
  *check({ workload, look, kubernetesVersion }) {
    const isBounded = workload.containers
      .filter(({ role }) => role !== 'ephemeral')
      .some(({ spec: container }) =>
        ['cpu', 'memory'].some((name) => hasRequest(name, { container, workload, look, kubernetesVersion })),
      )
    if (isBounded) return
    yield { at: ['containers'], message: `${podName(workload)} has neither requests nor limits` }
  },
})
