import { type Control, defineControl, podName } from '#model'

export const pinnedNode: Control = defineControl({
  id: 'pinned-node',
  title: 'Pod names its node',
  severity: 'low',
  persona: 'hygiene',
  why: '`nodeName` goes around the scheduler, and with it around taints, resources and topology.',
  remediation: 'Use `nodeSelector`, affinity or tolerations.',
  aliases: ['kyverno:restrict-node-selection', 'kyverno:restrict-node-affinity'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ resource }) =>
    resource.origin.type !== 'cluster' || resource.kind !== 'Pod' || 'the scheduler chose the node',
  *check({ workload }) {
    const { nodeName } = workload.podSpec
    if (!nodeName) return
    yield {
      at: ['nodeName'],
      message: `${podName(workload)} names node \`${nodeName}\``,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path: ['nodeName'] }] },
    }
  },
})
