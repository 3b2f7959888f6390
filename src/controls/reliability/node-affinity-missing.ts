import { type Control, defineControl, podName } from '#model'
import { isOwned } from '../workloads/controllers.ts'

export const nodeAffinityMissing: Control = defineControl({
  id: 'node-affinity-missing',
  title: 'Pod may run on any node',
  severity: 'low',
  persona: 'reliability',
  why: 'In a cluster with several sorts of nodes the scheduler chooses one that may not suit the program.',
  remediation:
    'Add `affinity.nodeAffinity` or a `nodeSelector`, or turn this control off where all nodes are alike.',
  aliases: ['kube-linter:no-node-affinity'],
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity',
  ],
  on: 'workload',
  applies: ({ resource }) => !isOwned(resource) || 'its controller is judged',
  *check({ workload }) {
    const { affinity, nodeSelector } = workload.podSpec
    if (affinity?.nodeAffinity != null || Object.keys(nodeSelector ?? {}).length > 0) return
    yield { at: ['affinity', 'nodeAffinity'], message: `${podName(workload)} may run on any node` }
  },
})
