import { type Control, defineControl, podName } from '#model'

const systemClasses: ReadonlySet<string> = new Set(['system-cluster-critical', 'system-node-critical'])

export const systemPriorityClass: Control = defineControl({
  id: 'system-priority-class',
  title: "Pod takes a priority meant for the cluster's own pods",
  severity: 'low',
  persona: 'strict',
  why: 'Such a pod evicts all others when the node is full, what runs the cluster included.',
  remediation: 'Use a PriorityClass of your own.',
  aliases: ['kube-linter:priority-class-name'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ workload }) =>
    workload.namespace !== 'kube-system' || "pods of `kube-system` are the cluster's own",
  *check({ workload }) {
    const { priorityClassName } = workload.podSpec
    if (!priorityClassName || !systemClasses.has(priorityClassName)) return
    const at = ['priorityClassName']
    yield {
      at,
      message: `${podName(workload)} takes priority class \`${priorityClassName}\``,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
    }
  },
})
